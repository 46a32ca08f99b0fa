package io.cityloop.enforcement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files of two agencies by the first letters of their id, so that money and goods are tested without a procedure. */
@TestConfiguration
public class FilesForTests {

    /** An agency of the demo city. */
    public static final String AGENCY = "D01";

    /** Another one. */
    public static final String OTHER_AGENCY = "D02";

    /** Keeps a file of the agency, for what listens to its money; decided with what is given. */
    public static void keep(
            JdbcTemplate jdbc,
            String id,
            String agency,
            String procedure,
            String openedAt,
            @Nullable String decidedOn,
            @Nullable String decision) {
        jdbc.update(
                "INSERT INTO penalty_file (id, procedure_kind, status, agency, client_id, source, violation, title,"
                        + " severe, happened_on, place, facts, decided_on, decision, opened_at, acts, act_hash)"
                        + " VALUES (?, ?, 'CLOSED', ?, ?, 'own', 'dumping', '乱倒垃圾', 0, '2019-01-01', '路口', '事实', ?, ?,"
                        + " ?, 0, '')",
                id,
                procedure,
                agency,
                "test-" + id,
                decidedOn,
                decision,
                openedAt);
    }

    @Bean
    @Primary
    PenaltyAgencies agenciesOfTests() {
        return id -> id.startsWith("RA")
                ? Optional.of(AGENCY)
                : id.startsWith("RB") ? Optional.of(OTHER_AGENCY) : Optional.empty();
    }
}
