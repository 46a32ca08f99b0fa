package io.cityloop.wechat.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.geo.Datum;
import io.cityloop.geo.Point;
import io.cityloop.identity.RejectedInput;
import io.cityloop.intake.Arrival;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.wechat.persistence.DraftRow;
import io.cityloop.wechat.persistence.WechatMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a case of a draft; the draft's own id makes it one case however often this is tried. */
@Component
class DraftFiling {

    private static final int MOST_PICTURES = 9;

    private final ReportIntake intake;
    private final WechatMapper mapper;

    DraftFiling(ReportIntake intake, WechatMapper mapper) {
        this.intake = intake;
        this.mapper = mapper;
    }

    /** The case; empty when it cannot become one, with the draft marked so. Not to be called in a transaction. */
    Optional<CaseFile> file(DraftRow draft, boolean told) {
        List<String> all = draft.pictures().isEmpty()
                ? List.of()
                : List.of(draft.pictures().split(","));
        List<String> fetched = all.stream()
                .filter(one -> !one.equals("-"))
                .distinct()
                .limit(MOST_PICTURES)
                .toList();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("via", "wechat");
        if (all.contains("-")) {
            details.put("picturesNotFetched", all.stream().filter("-"::equals).count());
        }
        Point place = Datum.GCJ02.toWgs84(Objects.requireNonNull(draft.lon()), Objects.requireNonNull(draft.lat()));
        try {
            CaseFile file = intake.report(
                            new Report(
                                    draft.clientId(),
                                    "citizen",
                                    null,
                                    draft.words(),
                                    place,
                                    draft.label(),
                                    null,
                                    fetched,
                                    null,
                                    null,
                                    false,
                                    null),
                            null,
                            new Arrival(details, opened -> {}))
                    .caseFile();
            mapper.endDraft(draft.id(), "REPORTED", file.number(), told);
            return Optional.of(file);
        } catch (RejectedInput refused) {
            boolean outside =
                    refused.errors().stream().anyMatch(error -> error.field().equals("location"));
            mapper.endDraft(draft.id(), outside ? "OUTSIDE" : "REFUSED", null, told);
            return Optional.empty();
        }
    }
}
