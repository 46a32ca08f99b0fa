package io.cityloop.rules;

import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.persistence.VersionMapper;
import io.cityloop.rules.persistence.VersionRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Versions in the database, checked by compiling and by trial. */
@Component
class StoredVersions implements RuleVersions {

    private static final int LONGEST = 500;

    private final VersionMapper rows;
    private final VersionBook book;
    private final VersionRecord known;
    private final RuleLibrary library;
    private final DecisionModels models;
    private final VersionCheck versionCheck;
    private final RuleTrial trial;
    private final RuleSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoredVersions(
            VersionMapper rows,
            VersionBook book,
            VersionRecord known,
            RuleLibrary library,
            DecisionModels models,
            VersionCheck versionCheck,
            RuleTrial trial,
            RuleSettings settings,
            JsonMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.book = book;
        this.known = known;
        this.library = library;
        this.models = models;
        this.versionCheck = versionCheck;
        this.trial = trial;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public List<RuleDecision> decisions() {
        return known.decisions();
    }

    @Override
    public RuleDecision decision(String decision) {
        return known.decision(decision);
    }

    @Override
    public List<RuleVersionInfo> versions(String decision) {
        return known.versions(decision);
    }

    @Override
    public RuleVersionInfo version(String decision, String hash) {
        return known.version(decision, hash);
    }

    @Override
    public List<RuleSource> sources(String decision, String hash) {
        return known.sources(decision, hash);
    }

    @Override
    public List<FiredRule> rules(String decision, String hash) {
        return known.rules(decision, hash);
    }

    @Override
    public List<RuleActivation> activations(String decision) {
        return known.activations(decision);
    }

    @Override
    public List<RuleTrailEntry> trail(String decision) {
        return known.trail(decision);
    }

    @Override
    public RuleVersionInfo propose(
            String decision,
            List<RuleFile> files,
            @Nullable String base,
            List<String> removed,
            String origin,
            String note,
            Person author) {
        describedBy(decision);
        String said = words("note", note);
        List<RuleFile> all = new ArrayList<>(files);
        if (base != null) {
            Set<String> left = new HashSet<>(removed);
            files.forEach(file -> left.add(file.name()));
            sources(decision, base).stream()
                    .filter(source -> !left.contains(source.name()))
                    .forEach(source -> all.add(new RuleFile(source.name(), source.content())));
        }
        List<RuleSource> sources = new RuleIntake(decision, settings).read(all);
        String hash = RuleVersion.of(sources);
        transaction.executeWithoutResult(status -> {
            LocalDateTime now = book.now();
            book.keep(decision, hash, sources, now);
            VersionRow row = new VersionRow(
                    0,
                    decision,
                    hash,
                    origin,
                    base,
                    VersionState.DRAFT.name(),
                    author.username(),
                    said,
                    now,
                    null,
                    null);
            if (rows.insertVersion(row) == 0) {
                throw new Conflict("rules.sameContent");
            }
            book.trail(decision, hash, origin, author.username(), said);
        });
        return check(decision, hash, author);
    }

    @Override
    public RuleVersionInfo check(String decision, String hash, Person person) {
        DecisionModel model = describedBy(decision);
        version(decision, hash);
        book.refresh();
        RuleReport report = versionCheck.check(model, hash, book.inForce(decision));
        VersionState state = report.problems().isEmpty() ? VersionState.CHECKED : VersionState.REFUSED;
        transaction.executeWithoutResult(status -> {
            rows.checked(decision, hash, state.name(), book.now(), json.writeValueAsString(report));
            book.trail(decision, hash, state == VersionState.CHECKED ? "checked" : "refused", person.username(), "");
        });
        return version(decision, hash);
    }

    private DecisionModel describedBy(String decision) {
        return models.find(decision).orElseThrow(() -> new NotFound("rules.unknownDecision"));
    }

    @Override
    public TrialResult compare(String decision, String before, String after) {
        DecisionModel model = describedBy(decision);
        version(decision, before);
        version(decision, after);
        try {
            return trial.run(
                            model,
                            library.get(new VersionKey(decision, before)),
                            library.get(new VersionKey(decision, after)))
                    .result();
        } catch (RulesUnavailable e) {
            throw new Conflict("rules.notCompiled");
        }
    }

    @Override
    public RuleActivation activate(String decision, String hash, @Nullable Instant from, String reason, Person person) {
        RuleVersionInfo version = version(decision, hash);
        String said = words("reason", reason);
        if (version.author().equals(person.username())) {
            throw new NotAllowed("rules.ownVersion");
        }
        if (version.state() != VersionState.CHECKED || known.unusable(decision, hash) != null) {
            throw new Conflict("rules.notChecked");
        }
        Instant soonest = clock.instant().plus(settings.notice());
        if (from != null && from.isBefore(clock.instant().minusSeconds(60))) {
            throw new RejectedInput("from", "rules.past");
        }
        Instant begin = from == null || from.isBefore(soonest) ? soonest : from;
        book.refresh();
        if (hash.equals(book.at(decision, begin))) {
            throw new Conflict("rules.inForce");
        }
        transaction.executeWithoutResult(
                status -> book.begin(decision, hash, VersionBook.utc(begin), person.username(), said));
        book.refresh();
        library.hold(book.needed());
        return activations(decision).stream()
                .filter(one -> one.hash().equals(hash) && one.cancelledAt() == null)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void cancel(String decision, long activation, String reason, Person person) {
        String said = words("reason", reason);
        RuleActivation found = activations(decision).stream()
                .filter(one -> one.id() == activation)
                .findFirst()
                .orElseThrow(() -> new NotFound("rules.unknownActivation"));
        transaction.executeWithoutResult(status -> {
            if (rows.cancel(activation, book.now(), person.username(), said) == 0) {
                throw new Conflict("rules.begun");
            }
            book.trail(decision, found.hash(), "cancelled", person.username(), said);
        });
        book.refresh();
    }

    private static String words(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            throw new RejectedInput(field, "rules.words");
        }
        return text.strip();
    }
}
