package io.cityloop.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.cityloop.identity.People;
import io.cityloop.verification.DutySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One answer to who is on duty, whether shifts are asked for or not. */
class RosterAndShiftsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(16);

    private final AbsenceMapper absences = mock(AbsenceMapper.class);
    private final ShiftMapper shifts = mock(ShiftMapper.class);

    private StoredDutyRoster roster(boolean requireShift) {
        DutySettings settings = new DutySettings(
                requireShift, LONGEST, Duration.ofDays(3), Duration.ofDays(30), Duration.ofSeconds(30), 500);
        return new StoredDutyRoster(absences, shifts, settings, mock(People.class), Clock.systemUTC());
    }

    @Test
    void withoutTheSettingEverybodyIsOnDutyWhoIsNotAway() {
        // given
        given(absences.countAt(eq("away"), any())).willReturn(1);

        // then
        assertThat(roster(false).onDuty("here", NOW)).isTrue();
        assertThat(roster(false).onDuty("away", NOW)).isFalse();
    }

    @Test
    void withTheSettingOnlyWhoWentOnDutyIsAndAnAbsenceStillCounts() {
        // given
        given(shifts.countOpen("walks", NOW.minus(LONGEST), NOW)).willReturn(1);
        given(shifts.countOpen("away", NOW.minus(LONGEST), NOW)).willReturn(1);
        given(absences.countAt(eq("away"), any())).willReturn(1);

        // then
        assertThat(roster(true).onDuty("walks", NOW)).isTrue();
        assertThat(roster(true).onDuty("home", NOW)).isFalse();
        assertThat(roster(true).onDuty("away", NOW)).isFalse();
    }
}
