package io.cityloop.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.StageClock;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.HandlingDefaults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationRulesTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final ApplicationRules rules = new ApplicationRules(HandlingDefaults.settings());
    private final CaseFile handled =
            CaseFixture.dispatched().in(CaseStatus.HANDLING).build();

    private static Optional<StageClock> clock(boolean overdue, @Nullable Instant overdueAt) {
        return Optional.of(new StageClock(
                1,
                "N",
                1,
                io.cityloop.calendar.Stage.HANDLING,
                "D01",
                "4工作时",
                CaseFixture.NOON,
                CaseFixture.NOON,
                CaseFixture.NOON,
                null,
                null,
                overdueAt,
                false,
                overdue,
                false,
                Duration.ZERO,
                Duration.ZERO,
                List.of()));
    }

    private static List<Application> open(ApplicationKind kind) {
        return List.of(new Application(
                7,
                "N",
                1,
                kind,
                ApplicationState.OPEN,
                "lead",
                "D01",
                "…",
                Map.of(),
                CaseFixture.NOON,
                null,
                null,
                null,
                null));
    }

    private static CaseFile counted(int extensions, int suspensions) {
        CaseFile counted = mock();
        when(counted.status()).thenReturn(CaseStatus.HANDLING);
        when(counted.extensions()).thenReturn(extensions);
        when(counted.suspensions()).thenReturn(suspensions);
        return counted;
    }

    @Test
    void whatIsBeingHandledInTimeMayBeExtendedTwice() {
        assertThat(rules.extension(handled, clock(false, null), List.of())).isNull();
        assertThat(rules.extension(counted(1, 0), clock(false, null), List.of()))
                .isNull();
        assertThat(rules.extension(counted(2, 0), clock(false, null), List.of()))
                .isEqualTo("handling.extensionsUsed");
    }

    @Test
    void onceOverdueIsOverdueForGood() {
        assertThat(rules.extension(handled, clock(true, null), List.of())).isEqualTo("handling.extensionOverdue");
        // the mark stays even when an extension has moved the deadline since
        assertThat(rules.extension(handled, clock(false, CaseFixture.NOON), List.of()))
                .isEqualTo("handling.extensionOverdue");
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationKind.class,
            names = {"EXTENSION", "SUSPENSION", "VOID"})
    void oneApplicationIsOpenAtATime(ApplicationKind kind) {
        assertThat(rules.extension(handled, clock(false, null), open(kind))).isEqualTo("handling.applicationOpen");
        assertThat(rules.suspension(handled, open(kind))).isEqualTo("handling.applicationOpen");
    }

    @Test
    void aSupervisionKeepsNobodyFromApplying() {
        assertThat(rules.extension(handled, clock(false, null), open(ApplicationKind.SUPERVISION)))
                .isNull();
        assertThat(rules.voiding(handled, open(ApplicationKind.EXTENSION))).isNull();
        assertThat(rules.voiding(handled, open(ApplicationKind.VOID))).isEqualTo("handling.applicationOpen");
        assertThat(rules.supervision(handled, open(ApplicationKind.EXTENSION))).isNull();
        assertThat(rules.supervision(handled, open(ApplicationKind.SUPERVISION)))
                .isEqualTo("handling.supervisionOpen");
    }

    @Test
    void aCaseIsSuspendedOnce() {
        assertThat(rules.suspension(counted(0, 0), List.of())).isNull();
        assertThat(rules.suspension(counted(0, 1), List.of())).isEqualTo("handling.suspensionsUsed");
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, handling.suspendedNow",
        "PENDING_CHECK, handling.notInHandling",
        "CLOSED, handling.notInHandling"
    })
    void whatIsNotWithADepartmentIsNeitherExtendedNorSuspended(CaseStatus status, String rule) {
        CaseFile elsewhere = CaseFixture.dispatched().in(status).build();
        assertThat(rules.extension(elsewhere, clock(false, null), List.of())).isEqualTo(rule);
        assertThat(rules.suspension(elsewhere, List.of())).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-24, handling.untilPast",
                "2026-11-25, -",
                "2027-11-24, -",
                "2027-11-25, handling.untilTooFar"
            })
    void aSuspensionEndsWithinAYear(LocalDate until, @Nullable String rule) {
        // noon UTC of 2026-11-24 is the evening of the same day in the city
        assertThat(rules.until(until, CaseFixture.NOON, CITY)).isEqualTo(rule);
    }

    @Test
    void onlyAFiledOpenCaseIsVoided() {
        assertThat(rules.voiding(handled, List.of())).isNull();
        assertThat(rules.voiding(CaseFixture.filed().in(CaseStatus.CLOSED).build(), List.of()))
                .isEqualTo("handling.concluded");
        CaseFile unfiled = mock();
        when(unfiled.status()).thenReturn(CaseStatus.PENDING_ACCEPTANCE);
        assertThat(rules.voiding(unfiled, List.of())).isEqualTo("handling.voidBeforeFiling");
        assertThat(rules.supervision(CaseFixture.filed().build(), List.of())).isEqualTo("handling.noDepartment");
        assertThat(rules.supervision(
                        CaseFixture.dispatched().in(CaseStatus.VOID).build(), List.of()))
                .isEqualTo("handling.concluded");
    }
}
