package io.cityloop.casefile;

import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands now, without the personal data of its reporter (see {@link CaseFiles#reporter}).
 *
 * @param number never reused, stays through every reopening
 * @param round 1 for the first run through the loop, one more for every reopening
 * @param channel how it came: inspector, citizen, hotline, sensor, transfer
 * @param subClass what is wrong, code of the catalogue; null until somebody has said
 * @param conditionId filing condition, fixed at filing for good
 * @param standardVersion version of the standard under which it was filed
 * @param clientId the reporter's own id of the report: sent twice, it is one case
 * @param reporterUsername account of the reporter; null for somebody without one
 * @param affected how many people spoke of it, merged reports counted in
 * @param parent the case this one was merged into
 * @param limitText handling limit as the standard words it
 * @param priority 1 is the most urgent; null until routed
 * @param areaGrade grade of the area the limit was taken for
 * @param handledAt when the department last said it was done
 * @param solved the reporter's answer whether it is solved; null until asked
 * @param rating the reporter's mark 1 to 5
 * @param version rises with every change of the row
 */
public record CaseFile(
        String number,
        int round,
        CaseStatus status,
        String channel,
        @Nullable String subClass,
        @Nullable Long conditionId,
        @Nullable String standardVersion,
        String clientId,
        @Nullable String reporterUsername,
        Point location,
        String address,
        Place place,
        String description,
        int affected,
        boolean urgent,
        boolean selfHandled,
        boolean supervised,
        boolean lawBroken,
        @Nullable String parent,
        @Nullable String leadDepartment,
        List<String> coDepartments,
        @Nullable String handler,
        @Nullable String verifier,
        @Nullable String checker,
        @Nullable String limitText,
        @Nullable Integer priority,
        @Nullable String areaGrade,
        int reworks,
        int returns,
        int extensions,
        int suspensions,
        int urges,
        @Nullable Boolean solved,
        @Nullable Integer rating,
        Instant openedAt,
        Instant roundOpenedAt,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant handledAt,
        @Nullable Instant concludedAt,
        int version) {

    /** Nobody with an account of the city's own reported it, so its reporter is a member of the public. */
    public boolean fromPublic() {
        return !"inspector".equals(channel);
    }
}
