package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cityloop.calendar.HolidayNotice.Day;
import io.cityloop.calendar.domain.NoticeText;
import io.cityloop.calendar.domain.ShippedNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HolidayNoticeTest {

    private static final Path REAL_LISTS = Path.of("/work/shared/data/holidays");

    private final NoticeJson json = new NoticeJson(JsonMapper.builder().build());

    @Test
    void theShippedYearsCarryTheirNotices() {
        // when
        List<HolidayNotice> shipped = ShippedNotices.all();

        // then
        assertThat(shipped).extracting(HolidayNotice::year).containsExactly(2023, 2024, 2025, 2026);
        assertThat(shipped).allSatisfy(notice -> {
            assertThat(notice.number()).startsWith("国办发明电〔" + (notice.year() - 1) + "〕");
            assertThat(notice.source()).startsWith("https://www.gov.cn/");
        });
        assertThat(shipped.getLast().days()).hasSize(39);
    }

    @Test
    void theShippedYearsAgreeWithTheListsAtHand() throws IOException {
        assumeThat(REAL_LISTS).isDirectory();
        for (HolidayNotice shipped : ShippedNotices.all()) {
            // when
            HolidayNotice real = json.read(Files.readString(REAL_LISTS.resolve(shipped.year() + ".json")));

            // then
            assertThat(shipped.days()).isEqualTo(real.days());
        }
    }

    @Test
    void aYearNotPublishedCannotBeLoaded() {
        assertThatThrownBy(() -> json.read("{\"year\":2027,\"papers\":[],\"days\":[]}"))
                .isInstanceOf(RejectedNotice.class)
                .hasMessageContaining("尚未公布");
    }

    @Test
    void aDayTwiceIsNamed() {
        // given
        Day newYear = new Day(LocalDate.of(2027, 1, 1), "元旦", true);

        // then
        assertThatThrownBy(() -> new HolidayNotice(2027, "", "", "", List.of(newYear, newYear)))
                .isInstanceOfSatisfying(
                        RejectedNotice.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(RejectedNotice.Problem.of("days[1].date", "twice", "2027-01-01")));
    }

    @Test
    void aDayOfAnotherYearIsNamedButTheWeekBeforeNewYearBelongs() {
        // given
        Day eve = new Day(LocalDate.of(2026, 12, 31), "元旦", true);
        Day before = new Day(LocalDate.of(2026, 10, 1), "国庆节", true);
        Day after = new Day(LocalDate.of(2028, 1, 1), "元旦", true);

        // then
        assertThat(new HolidayNotice(2027, "", "", "", List.of(eve)).days()).hasSize(1);
        assertThatThrownBy(() -> new HolidayNotice(2027, "", "", "", List.of(eve, before, after)))
                .isInstanceOfSatisfying(
                        RejectedNotice.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(RejectedNotice.Problem::field)
                                .containsExactly("days[1].date", "days[2].date"));
    }

    @Test
    void aMakeUpDayOnAWeekdayIsRefused() {
        assertThatThrownBy(() ->
                        new HolidayNotice(2027, "", "", "", List.of(new Day(LocalDate.of(2027, 1, 4), "元旦", false))))
                .isInstanceOf(RejectedNotice.class)
                .hasMessageContaining("不是周末");
    }

    @Test
    void everythingUnreadableInAListIsRefusedWithItsPlace() {
        assertRefused("no json", "body");
        assertRefused("[]", "body");
        assertRefused("{\"days\":[]}", "year");
        assertRefused("{\"year\":\"2027\",\"days\":[]}", "year");
        assertRefused("{\"year\":2027}", "days");
        assertRefused(
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-1-1\",\"isOffDay\":true}]}", "days[0].date");
        assertRefused(
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-02-30\",\"isOffDay\":true}]}",
                "days[0].date");
        assertRefused("{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\"}]}", "days[0].isOffDay");
        assertRefused("{\"year\":2027,\"days\":[{\"date\":\"2027-01-01\",\"isOffDay\":true}]}", "days[0].name");
    }

    @Test
    void aListTypedByHandNamesTheLineThatCannotBeRead() {
        // given
        String text = "year: 2027\nnumber: 国办发明电〔2026〕9号\noff 2027-01-01..2027-01-03 元旦\n";

        // then
        assertThat(NoticeText.read(text).days()).hasSize(3);
        assertThatThrownBy(() -> NoticeText.read(text + "off tomorrow 元旦\n")).hasMessageContaining("line 4");
        assertThatThrownBy(() -> NoticeText.read(text + "off 2027-05-01\n")).hasMessageContaining("line 4");
        assertThatThrownBy(() -> NoticeText.read(text + "holiday 2027-05-01 x\n"))
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> NoticeText.read("off 2027-01-01 元旦\n")).hasMessageContaining("year");
    }

    private void assertRefused(String text, String field) {
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOfSatisfying(
                        RejectedNotice.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(RejectedNotice.Problem::field)
                                .containsExactly(field));
    }
}
