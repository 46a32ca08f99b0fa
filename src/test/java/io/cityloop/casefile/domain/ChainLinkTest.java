package io.cityloop.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.casefile.ChainLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainLinkTest {

    @Test
    void theHashIsTheOneThatIsDescribedForTheOutside() {
        // given: the same entry was hashed by Python, see the Javadoc of CaseTimeline
        ChainLink link = new ChainLink(
                "0".repeat(64),
                "4101022026112400001",
                1,
                1,
                Instant.parse("2026-11-24T09:05:10.250Z"),
                "acceptor1",
                "李\"四\"",
                "acceptor",
                null,
                "acceptReport.accept",
                CanonicalJson.write(Map.of("b", List.of(1, 2.50), "a", "换\n行😀\u0001", "c", true)),
                null);

        // then
        assertThat(link.canonical())
                .isEqualTo("[\"" + "0".repeat(64)
                        + "\",\"4101022026112400001\",1,1,\"2026-11-24T09:05:10.250Z\",\"acceptor1\",\"李\\\"四\\\"\","
                        + "\"acceptor\",null,\"acceptReport.accept\","
                        + "{\"a\":\"换\\n行😀\\u0001\",\"b\":[1,2.5],\"c\":true},null]");
        assertThat(link.hash()).isEqualTo("99b43e246ee7cd7187cc2aeb895f1c2969f3cd5aa256c643d4ac472fe84e89a9");
    }

    @Test
    void numbersHaveOneWriting() {
        assertThat(CanonicalJson.write(List.of(0.0, 1e21, 1.10, 100.0, 7L)))
                .isEqualTo("[0,1000000000000000000000,1.1,100,7]");
    }

    @Test
    void aNumberIsFilledFromItsTemplate() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(new NumberTemplate("{region6}{yyyyMMdd}{seq5}").number("410102", day, 7))
                .isEqualTo("4101022026112400007");
        assertThat(new NumberTemplate("ZZ-{yyyyMMdd}-{region6}-{seq4}").number("410102", day, 123456))
                .isEqualTo("ZZ-20261124-410102-123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{region6}{seq5}", "{yyyyMMdd}{seq5}", "{region6}{yyyyMMdd}", "{region6}{yyyyMMdd}{seq5}/", ""})
    void aTemplateThatCannotTellCasesApartIsRefused(String template) {
        assertThatThrownBy(() -> new NumberTemplate(template)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chineseIsCutIntoPairsAndOtherWritingIntoWords() {
        assertThat(SearchWords.index("雨水箅 Ａ12路")).isEqualTo("雨水xx 雨xx 水箅xx 水xx 箅xx a12xx 路xx");
        assertThat(SearchWords.query("雨水箅")).isEqualTo("+雨水xx +水箅xx");
        assertThat(SearchWords.query("水")).isEqualTo("+水xx");
        assertThat(SearchWords.query("，。")).isEmpty();
    }

    @Test
    void maskingLeavesTooLittleToCallSomebody() {
        assertThat(Masking.name("王小明")).isEqualTo("王**");
        assertThat(Masking.phone("13800135678")).isEqualTo("138****5678");
        assertThat(Masking.phone("12345")).isEqualTo("****45");
    }
}
