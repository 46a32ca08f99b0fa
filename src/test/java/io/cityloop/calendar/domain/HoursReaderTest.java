package io.cityloop.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.HoursDraft;
import io.cityloop.calendar.HoursDraft.SeasonDraft;
import io.cityloop.calendar.HoursDraft.SeasonalDraft;
import io.cityloop.identity.FieldError;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursReaderTest {

    private static final CalendarRules BEFORE = CalendarRules.standard();
    private static final HoursDraft DRAFT = HoursDraft.of(BEFORE);

    private final HoursReader reader = new HoursReader(3);

    @Test
    void whatIsWrittenDownIsReadBackTheSame() {
        assertThat(reader.read(DRAFT, BEFORE)).isEqualTo(BEFORE);
        assertThat(reader.errors()).isEmpty();
    }

    @Test
    void peopleMayWriteWithFullWidthSignsAndWithoutLeadingNoughts() {
        // when
        CalendarRules read = reader.read(
                new HoursDraft(
                        "８：３０－12:00，13:30至18:00",
                        List.of(new SeasonalDraft(" 夏季作息 ", "6-1..9-30", "08:00-12:00、15:00-24:00")),
                        "00:00-24:00",
                        DRAFT.seasons()),
                BEFORE);

        // then
        assertThat(reader.errors()).isEmpty();
        assertThat(read.hours().on(LocalDate.of(2026, 5, 31))).hasToString("[08:30–12:00, 13:30–18:00]");
        assertThat(read.hours().on(LocalDate.of(2026, 6, 1))).hasToString("[08:00–12:00, 15:00–24:00]");
    }

    @ParameterizedTest
    @CsvSource({
        "'08:00-12:00, 11:00-15:00', overlap",
        "'08:00-12:00, 08:00-12:00', overlap",
        "12:00-08:00, period",
        "12:00-12:00, period",
        "22:00-00:00, period",
        "24:00-08:00, period",
        "08:00-25:00, period",
        "08:61-09:00, period",
        "8-12, period",
        "'08:00-12:00,', period",
        "上午, period",
        "<b>08:00-12:00</b>, period",
        "99999999999:00-12:00, period",
        "'', required"
    })
    void periodsThatCannotHoldAreRefused(String periods, String rule) {
        // when
        CalendarRules read = reader.read(new HoursDraft(periods, List.of(), DRAFT.duty(), DRAFT.seasons()), BEFORE);

        // then
        assertThat(read).isSameAs(BEFORE);
        assertThat(reader.errors()).containsExactly(new FieldError("usual", "calendar.hours." + rule));
    }

    @Test
    void twoSeasonalHoursOnOneDayAreRefusedAtTheLaterOne() {
        // when: one over New Year, one that begins in it
        reader.read(
                seasonal(
                        new SeasonalDraft("冬季作息", "11-15..03-15", "08:30-12:00"),
                        new SeasonalDraft("春季作息", "03-15..05-31", "08:00-12:00")),
                BEFORE);

        // then
        assertThat(reader.errors())
                .containsExactly(new FieldError("seasonal[1].during", "calendar.hours.duringOverlap"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAtItsField() {
        // when
        reader.read(
                new HoursDraft(
                        "08:00-12:00",
                        List.of(
                                new SeasonalDraft("", "02-30..03-15", "08:00"),
                                new SeasonalDraft("", "", ""),
                                new SeasonalDraft("夏".repeat(21), "06-01..07-31, 09-01..09-30", "08:00-12:00")),
                        "",
                        List.of(new SeasonDraft("planting", "03-01..04-30, 04-30..05-01"))),
                BEFORE);

        // then
        assertThat(reader.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "seasonal[0].name",
                        "seasonal[0].during",
                        "seasonal[0].periods",
                        "seasonal[2].name",
                        "seasonal[2].during",
                        "duty",
                        "seasons[0].name",
                        "seasons[0].parts",
                        "seasons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planting", "种植", "<i>季节", "季节季", "一二三四五六七八季节"})
    void aSeasonNoLimitCouldNameIsRefused(String name) {
        // when
        reader.read(
                new HoursDraft(
                        DRAFT.usual(),
                        List.of(),
                        DRAFT.duty(),
                        List.of(DRAFT.seasons().getFirst(), new SeasonDraft(name, "01-01..02-01"))),
                BEFORE);

        // then
        assertThat(reader.errors()).contains(new FieldError("seasons[1].name", "calendar.hours.seasonName"));
    }

    @Test
    void aSeasonThatLimitsNameStays() {
        // when
        reader.read(new HoursDraft(DRAFT.usual(), List.of(), DRAFT.duty(), List.of()), BEFORE);

        // then
        assertThat(reader.errors()).containsExactly(new FieldError("seasons", "calendar.hours.seasonKept"));
    }

    @Test
    void moreRowsThanTheCityMayHaveAreRefused() {
        // when
        reader.read(
                new HoursDraft(
                        DRAFT.usual(),
                        Collections.nCopies(4, new SeasonalDraft("", "", "")),
                        DRAFT.duty(),
                        DRAFT.seasons()),
                BEFORE);

        // then
        assertThat(reader.errors()).containsExactly(new FieldError("seasonal", "calendar.hours.tooMany"));
    }

    private static HoursDraft seasonal(SeasonalDraft... rows) {
        return new HoursDraft(DRAFT.usual(), List.of(rows), DRAFT.duty(), DRAFT.seasons());
    }
}
