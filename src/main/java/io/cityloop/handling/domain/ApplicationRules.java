package io.cityloop.handling.domain;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.StageClock;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.HandlingSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be applied for when; the table of side roads. Each answers null, or the message key of the rule broken. */
public final class ApplicationRules {

    private static final Set<CaseStatus> WITH_DEPARTMENT =
            EnumSet.of(CaseStatus.PENDING_ASSIGNMENT, CaseStatus.HANDLING, CaseStatus.PENDING_CONFIRMATION);

    private final HandlingSettings settings;

    /** By the city's numbers. */
    public ApplicationRules(HandlingSettings settings) {
        this.settings = settings;
    }

    /** Never once overdue, at most so many, nothing else open. */
    public @Nullable String extension(CaseFile caseFile, Optional<StageClock> handling, List<Application> running) {
        String refusal = ofAssignment(caseFile, running);
        if (refusal != null) {
            return refusal;
        }
        if (handling.isEmpty()) {
            return "handling.notInHandling";
        }
        if (handling.get().overdue() || handling.get().overdueAt() != null) {
            return "handling.extensionOverdue";
        }
        return caseFile.extensions() >= settings.extensions() ? "handling.extensionsUsed" : null;
    }

    /** Once, nothing else open. */
    public @Nullable String suspension(CaseFile caseFile, List<Application> running) {
        String refusal = ofAssignment(caseFile, running);
        if (refusal != null) {
            return refusal;
        }
        return caseFile.suspensions() >= settings.suspensions() ? "handling.suspensionsUsed" : null;
    }

    /** The end lies ahead, but not too far. */
    public @Nullable String until(LocalDate until, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (!until.isAfter(today)) {
            return "handling.untilPast";
        }
        return until.isAfter(today.plus(settings.longestSuspension())) ? "handling.untilTooFar" : null;
    }

    /** After filing, before the end, asked once at a time. */
    public @Nullable String voiding(CaseFile caseFile, List<Application> running) {
        if (caseFile.status().concluded()) {
            return "handling.concluded";
        }
        if (caseFile.filedAt() == null) {
            return "handling.voidBeforeFiling";
        }
        return has(running, ApplicationKind.VOID) ? "handling.applicationOpen" : null;
    }

    /** A department must be there to answer, and answers one supervision at a time. */
    public @Nullable String supervision(CaseFile caseFile, List<Application> running) {
        if (caseFile.status().concluded()) {
            return "handling.concluded";
        }
        if (caseFile.leadDepartment() == null) {
            return "handling.noDepartment";
        }
        return has(running, ApplicationKind.SUPERVISION) ? "handling.supervisionOpen" : null;
    }

    private static @Nullable String ofAssignment(CaseFile caseFile, List<Application> running) {
        if (caseFile.status() == CaseStatus.SUSPENDED) {
            return "handling.suspendedNow";
        }
        if (!WITH_DEPARTMENT.contains(caseFile.status())) {
            return "handling.notInHandling";
        }
        boolean open = running.stream().anyMatch(one -> one.kind() != ApplicationKind.SUPERVISION);
        return open ? "handling.applicationOpen" : null;
    }

    private static boolean has(List<Application> running, ApplicationKind kind) {
        return running.stream().anyMatch(one -> one.kind() == kind);
    }
}
