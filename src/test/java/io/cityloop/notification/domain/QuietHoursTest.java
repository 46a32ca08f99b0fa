package io.cityloop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** 2026-11-24 at this time of the city. */
    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00+08:00");
    }

    @Test
    void theNightWaitsForTheMorning() {
        QuietHours night = new QuietHours(22 * 60, 7 * 60);
        assertThat(night.notBefore(at("21:59"), CITY)).isEqualTo(at("21:59"));
        assertThat(night.notBefore(at("22:00"), CITY)).isEqualTo(Instant.parse("2026-11-25T07:00:00+08:00"));
        assertThat(night.notBefore(at("00:00"), CITY)).isEqualTo(at("07:00"));
        assertThat(night.notBefore(at("06:59"), CITY)).isEqualTo(at("07:00"));
        assertThat(night.notBefore(at("07:00"), CITY)).isEqualTo(at("07:00"));
    }

    @Test
    void aRestAtNoonEndsTheSameDayAndNoRestIsNone() {
        assertThat(new QuietHours(12 * 60, 14 * 60).notBefore(at("13:30"), CITY))
                .isEqualTo(at("14:00"));
        assertThat(new QuietHours(0, 0).notBefore(at("03:00"), CITY)).isEqualTo(at("03:00"));
    }

    @Test
    void itIsTheFirstMinuteThatIsNotQuietAsCountedOneByOne() {
        // given any hours and any minute
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            QuietHours hours = new QuietHours(random.nextInt(1440), random.nextInt(1440));
            Instant at = at("00:00").plus(Duration.ofMinutes(random.nextInt(3 * 1440)));

            // when counted by hand
            Instant byHand = at;
            while (quiet(hours, byHand)) {
                byHand = byHand.plus(Duration.ofMinutes(1));
            }

            // then
            assertThat(hours.notBefore(at, CITY)).as(hours + " at " + at).isEqualTo(byHand);
        }
    }

    /** Walks round the clock from the first quiet minute to the last. */
    private static boolean quiet(QuietHours hours, Instant at) {
        int now = LocalTime.ofInstant(at, CITY).toSecondOfDay() / 60;
        for (int minute = hours.from(); minute != hours.to(); minute = (minute + 1) % 1440) {
            if (minute == now) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theDailyMailGoesOutAtTheNextFullHourOfItsName() {
        assertThat(DailyMail.after(at("17:59"), 18, CITY)).isEqualTo(at("18:00"));
        assertThat(DailyMail.after(at("18:00"), 18, CITY)).isEqualTo(Instant.parse("2026-11-25T18:00:00+08:00"));
        assertThat(DailyMail.after(at("00:00"), 0, CITY)).isEqualTo(Instant.parse("2026-11-25T00:00:00+08:00"));
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        Duration first = Duration.ofSeconds(30);
        Duration longest = Duration.ofHours(1);
        assertThat(Backoff.after(1, first, longest)).isEqualTo(first);
        assertThat(Backoff.after(3, first, longest)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Backoff.after(60, first, longest)).isEqualTo(longest);
    }
}
