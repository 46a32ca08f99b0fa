package io.cityloop.notification.process;

import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseOpened;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseStatusChanged;
import io.cityloop.notification.Notice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the public hears of its own reports, from the number to the end; inspectors are told otherwise. */
@Component
class ReporterNotices {

    /** How a round may end that its reporter did not end himself; void and abnormal close: see {@link CaseNotices}. */
    private static final Map<CaseStatus, String> ENDS = new EnumMap<>(Map.of(
            CaseStatus.CLOSED, "reportClosed",
            CaseStatus.ANSWERED, "reportAnswered",
            CaseStatus.REFUSED, "reportRefused",
            CaseStatus.MERGED, "reportMerged"));

    private final CaseFiles cases;
    private final ReporterHerald herald;
    private final AcceptorsWords acceptors;

    ReporterNotices(CaseFiles cases, ReporterHerald herald, AcceptorsWords acceptors) {
        this.cases = cases;
        this.herald = herald;
        this.acceptors = acceptors;
    }

    @EventListener
    void opened(CaseOpened opened) {
        CaseFile caseFile = opened.caseFile();
        if (!caseFile.fromPublic()) {
            return;
        }
        if (caseFile.round() > 1) {
            herald.tell(
                    notice(caseFile, caseFile.round(), "reportReopened", List.of(String.valueOf(caseFile.round()))),
                    caseFile);
        } else {
            // Whoever has an account has the number before him at this moment.
            herald.tellOutside(notice(caseFile, 1, "reportRegistered", List.of()), caseFile);
        }
    }

    @EventListener
    void handled(CaseStatusChanged changed) {
        if (changed.to() == CaseStatus.PENDING_CHECK) {
            CaseFile caseFile = found(changed.caseNumber());
            if (caseFile.fromPublic()) {
                Notice notice = new Notice(
                        event(caseFile, changed.round(), "reportHandled") + ":" + caseFile.reworks(),
                        "reportHandled",
                        caseFile.number(),
                        List.of(caseFile.number()));
                herald.tell(notice, caseFile);
            }
        }
    }

    @EventListener
    void concluded(CaseConcluded over) {
        String kind = ENDS.get(over.outcome());
        CaseFile caseFile = found(over.caseNumber());
        if (kind != null && caseFile.fromPublic()) {
            herald.tell(notice(caseFile, over.round(), kind, more(over.outcome(), caseFile)), caseFile);
        }
    }

    private List<String> more(CaseStatus outcome, CaseFile caseFile) {
        return switch (outcome) {
            case REFUSED -> List.of(acceptors.refusal(caseFile.number()));
            case ANSWERED -> List.of(acceptors.answer(caseFile.number()));
            default -> List.of();
        };
    }

    private static Notice notice(CaseFile caseFile, int round, String kind, List<String> more) {
        List<String> args = new ArrayList<>(List.of(caseFile.number()));
        args.addAll(more);
        return new Notice(event(caseFile, round, kind), kind, caseFile.number(), args);
    }

    private static String event(CaseFile caseFile, int round, String kind) {
        return "report:" + caseFile.number() + ":" + round + ":" + kind;
    }

    private CaseFile found(String number) {
        return cases.find(number).orElseThrow();
    }
}
