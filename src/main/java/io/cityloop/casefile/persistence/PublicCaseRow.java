package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a case that may become public, before its place is made coarse; nothing of its reporter is read. */
record PublicCaseRow(
        String number,
        int round,
        CaseStatus status,
        String subClass,
        @Nullable String standardVersion,
        @Nullable Long conditionId,
        double lon,
        double lat,
        String grid,
        String community,
        String communityName,
        String street,
        String streetName,
        String districtName,
        @Nullable String leadDepartment,
        int affected,
        Instant openedAt,
        @Nullable Instant concludedAt,
        @Nullable Boolean solved,
        Instant changedAt) {}
