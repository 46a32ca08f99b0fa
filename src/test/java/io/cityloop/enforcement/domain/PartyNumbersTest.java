package io.cityloop.enforcement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers made up for the test: their check digits were worked out from the standards' weights. */
class PartyNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the example of the standard itself
                "11010519491231002X",
                " 11010519491231002x ",
                "110101199001010007",
                "310101200002290015",
                "440106200803151235"
            })
    void aNumberWithItsCheckDigitIsGood(String number) {
        assertThat(ResidentIdentity.problem(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002, enforcement.identity.form",
        "110105194912310O2X, enforcement.identity.form",
        "11010519491231X023, enforcement.identity.form",
        "990105194912310026, enforcement.identity.region",
        "310101190002290015, enforcement.identity.birth",
        "310101200013290015, enforcement.identity.birth",
        "110105194912310021, enforcement.identity.check",
        // two digits changed places
        "110101199001100007, enforcement.identity.check",
        "110101199001010070, enforcement.identity.check",
    })
    void aMistakeInAnIdentityNumberIsNamed(String number, String problem) {
        assertThat(ResidentIdentity.problem(number)).contains(problem);
    }

    @Test
    void anIdentityNumberTellsBirthAndRegion() {
        // when
        ResidentIdentity identity = ResidentIdentity.parse("31010120000229001 5".replace(" ", ""));

        // then
        assertThat(identity.born()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(identity.region()).isEqualTo("310101");
        assertThatThrownBy(() -> ResidentIdentity.parse("1")).hasMessage("enforcement.identity.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", "92110105MA0000000U", "124400000000000017"})
    void aCreditCodeWithItsCheckCharacterIsGood(String code) {
        assertThat(CreditCode.problem(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, enforcement.credit.form",
        "91350100I000100Y43, enforcement.credit.form",
        "9135010AM000100Y43, enforcement.credit.region",
        "91350100M000100Y44, enforcement.credit.check",
        "91350100M001000Y43, enforcement.credit.check",
    })
    void aMistakeInACreditCodeIsNamed(String code, String problem) {
        assertThat(CreditCode.problem(code)).contains(problem);
    }

    @Test
    void aCreditCodeTellsItsRegion() {
        assertThat(CreditCode.parse("91350100M000100Y43").region()).isEqualTo("350100");
        assertThatThrownBy(() -> CreditCode.parse("1")).hasMessage("enforcement.credit.form");
    }
}
