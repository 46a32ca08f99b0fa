package io.cityloop.enforcement;

import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Files of two agencies by the first letters of their id, so that money and goods are tested without a procedure. */
@TestConfiguration
public class FilesForTests {

    /** An agency of the demo city. */
    public static final String AGENCY = "D01";

    /** Another one. */
    public static final String OTHER_AGENCY = "D02";

    @Bean
    @Primary
    PenaltyAgencies agenciesOfTests() {
        return id -> id.startsWith("RA")
                ? Optional.of(AGENCY)
                : id.startsWith("RB") ? Optional.of(OTHER_AGENCY) : Optional.empty();
    }
}
