package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.dispatch.ReturnSettled;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.domain.HandlingLimit;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The dispatcher confirms what the rules propose, or overrides it with a reason, or sends the case back to filing. */
@Component
class DispatchCase implements UserTaskHandler {

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final Organisations organisations;
    private final Returns returns;
    private final Router router;
    private final ApplicationEventPublisher events;

    DispatchCase(
            CaseFiles cases,
            CaseTimeline timeline,
            Organisations organisations,
            Returns returns,
            Router router,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.timeline = timeline;
        this.organisations = organisations;
        this.returns = returns;
        this.router = router;
        this.events = events;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DISPATCH_CASE;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (!done.is("dispatch")) {
            return Map.of();
        }
        String department = department(done);
        Optional<Proposal> proposal = router.lastProposal(done.caseNumber());
        boolean overridden = proposal.map(Proposal::leadDepartment)
                .filter(proposed -> !proposed.equals(department))
                .isPresent();
        requireReason(done, overridden);
        adjudicateOrRefuseReturner(done, department);
        cases.dispatch(done.caseNumber(), dispatch(done, department, proposal));
        List<String> returnedBy = returns.agreed(done.caseFile()).stream()
                .filter(Returns.AgreedReturn::notOurs)
                .map(Returns.AgreedReturn::department)
                .distinct()
                .filter(code -> !code.equals(department))
                .toList();
        if (!returnedBy.isEmpty()) {
            events.publishEvent(new ReturnSettled(
                    done.caseNumber(),
                    done.caseFile().round(),
                    returnedBy,
                    department,
                    done.actor().username()));
        }
        if (overridden) {
            router.overridden(done.caseFile());
            timeline.append(
                    done.caseNumber(),
                    done.actor(),
                    "dispatch.overridden",
                    override(proposal, department),
                    done.text("reason"));
        }
        return Map.of(ProcessIds.Variable.LEAD_DEPARTMENT, department);
    }

    private String department(TaskCompletion done) {
        String code = done.require("leadDepartment");
        if (organisations.find(code).filter(Organisation::takesCases).isEmpty()) {
            throw new RejectedInput("form.leadDepartment", "dispatch.unknownDepartment");
        }
        return code;
    }

    private static void requireReason(TaskCompletion done, boolean overridden) {
        if ((overridden || done.ticked("adjudicated")) && done.text("reason") == null) {
            throw new RejectedInput(
                    "form.reason", overridden ? "dispatch.overrideNeedsReason" : "dispatch.adjudicationNeedsReason");
        }
    }

    private void adjudicateOrRefuseReturner(TaskCompletion done, String department) {
        CaseFile caseFile = done.caseFile();
        if (done.ticked("adjudicated")) {
            returns.adjudicate(caseFile, department, done.require("reason"), done.actor(), done.at());
        } else if (returns.agreed(caseFile).stream()
                .anyMatch(agreed -> agreed.department().equals(department))) {
            throw new RejectedInput("form.leadDepartment", "dispatch.returnedBefore");
        }
    }

    private static Dispatch dispatch(TaskCompletion done, String department, Optional<Proposal> proposal) {
        List<String> helpers = done.list("coDepartments").stream()
                .filter(code -> !code.equals(department))
                .distinct()
                .toList();
        String grade = proposal.map(Proposal::areaGrade).orElse(done.caseFile().areaGrade());
        return new Dispatch(
                department,
                helpers,
                HandlingLimit.text(done.caseFile().limitText(), grade),
                proposal.map(Proposal::priority).orElse(done.caseFile().priority()),
                grade);
    }

    private static Map<String, Object> override(Optional<Proposal> proposal, String department) {
        Map<String, Object> details = new HashMap<>();
        details.put("proposed", proposal.map(Proposal::leadDepartment).orElse(null));
        details.put("chosen", department);
        return details;
    }
}
