package io.cityloop.intake;

import io.cityloop.casefile.CallerCases;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.intake.persistence.LookUpMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class TakingCalls implements HotlineDesk {

    private static final int MOST_CASES = 20;
    private static final int SHORTEST_PHONE = 5;
    private static final int LONGEST_PHONE = 20;
    private static final String CLIENT = "clientId";

    private final ReportIntake intake;
    private final CallerCases callers;
    private final CaseFiles cases;
    private final CaseSearch search;
    private final CaseTimeline timeline;
    private final LookUpMapper lookUps;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakingCalls(
            ReportIntake intake,
            CallerCases callers,
            CaseFiles cases,
            CaseSearch search,
            CaseTimeline timeline,
            LookUpMapper lookUps,
            IntakeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.intake = intake;
        this.callers = callers;
        this.cases = cases;
        this.search = search;
        this.timeline = timeline;
        this.lookUps = lookUps;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<CallersCase> lookUp(Person operator, String phone) {
        String digits = phone.replaceAll("[ +-]", "");
        if (digits.length() < SHORTEST_PHONE || digits.length() > LONGEST_PHONE || !digits.matches("[0-9]+")) {
            throw new RejectedInput("phone", "intake.notPhone");
        }
        List<CallersCase> found = callers.of(operator, digits, MOST_CASES).stream()
                .map(one -> new CallersCase(one, cases.reporter(one.number(), operator)))
                .toList();
        lookUps.insert(
                operator.username(),
                callers.masked(digits),
                found.size(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return found;
    }

    @Override
    public Registered file(Report report, @Nullable String callBack, Person operator) {
        if (!"hotline".equals(report.channel())) {
            throw new RejectedInput("channel", "intake.channelUnknown");
        }
        if (callBack != null && callBack.length() > settings.descriptionLength()) {
            throw new RejectedInput("callBack", "intake.tooLong");
        }
        Registered registered = intake.report(report, operator);
        if (callBack != null) {
            transaction.executeWithoutResult(
                    status -> wish(registered.caseFile().number(), callBack, operator));
        }
        return registered;
    }

    /** Whoever filed it and was cut off before this sends the same again: the wish is then made up for. */
    private void wish(String number, String callBack, Person operator) {
        CaseFile caseFile = cases.lock(number);
        boolean kept = timeline.entries(number).stream()
                .anyMatch(entry -> entry.action().equals("hotline.callBack"));
        if (!kept) {
            timeline.append(
                    number,
                    actor(operator, caseFile),
                    "hotline.callBack",
                    Map.of(),
                    callBack.isBlank() ? null : callBack.strip());
        }
    }

    @Override
    @Transactional
    public boolean add(Person operator, String caseNumber, @Nullable String clientId, @Nullable String words) {
        String client = client(clientId);
        String said = words == null ? "" : words.strip();
        if (said.isEmpty()) {
            throw new RejectedInput("words", "intake.required");
        }
        if (said.length() > settings.descriptionLength()) {
            throw new RejectedInput("words", "intake.tooLong");
        }
        search.see(operator, caseNumber);
        CaseFile caseFile = cases.lock(caseNumber);
        boolean added = timeline.entries(caseNumber).stream()
                .anyMatch(entry -> entry.action().equals("hotline.added")
                        && client.equals(entry.details().get(CLIENT)));
        if (added) {
            return false;
        }
        if (caseFile.status().concluded()) {
            throw new Conflict("hotline.concluded");
        }
        timeline.append(caseNumber, actor(operator, caseFile), "hotline.added", Map.of(CLIENT, client), said);
        return true;
    }

    private static String client(@Nullable String clientId) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(clientId, "")).toString();
        } catch (IllegalArgumentException none) {
            throw new RejectedInput(CLIENT, "intake.notUuid");
        }
    }

    private static Actor actor(Person operator, CaseFile caseFile) {
        Role role = operator.has(Role.ACCEPTOR) ? Role.ACCEPTOR : Role.SHIFT_LEADER;
        return Actor.of(operator, role, null, caseFile.place().district());
    }
}
