package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Certificate;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.enforcement.EnforcementSettings;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.EvidenceItem;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.ServiceManner;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.Term;
import io.cityloop.enforcement.TermUnit;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts documents are written from, as texts under the keys their templates use. */
@Component
class FileFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final FileParties parties;
    private final People people;
    private final CertifiedOfficers certificates;
    private final Evidence evidence;
    private final StatutoryTerms terms;
    private final EnforcementSettings settings;
    private final StepClocks clocks;

    FileFacts(
            FileParties parties,
            People people,
            CertifiedOfficers certificates,
            Evidence evidence,
            StatutoryTerms terms,
            EnforcementSettings settings,
            StepClocks clocks) {
        this.parties = parties;
        this.people = people;
        this.certificates = certificates;
        this.evidence = evidence;
        this.terms = terms;
        this.settings = settings;
        this.clocks = clocks;
    }

    /** What is known of a file by now, and what is being said and reckoned on top of it. */
    Map<String, String> of(PenaltyFile file, FileRecord record, Map<String, ?> said, Map<String, ?> reckoned) {
        Map<String, String> facts = new HashMap<>();
        parties.find(file.id()).ifPresent(party -> add(facts, party));
        put(facts, "violation", file.title());
        put(facts, "violationAt", DAY.format(file.happenedOn()));
        put(facts, "place", file.place());
        put(facts, "facts", file.facts());
        put(facts, "lawBroken", file.basis());
        put(facts, "bankAccount", settings.bankAccount());
        put(facts, "reviewAuthority", settings.reviewAuthority());
        put(facts, "court", settings.court());
        officers(
                facts,
                Stream.of(
                                said.get("firstOfficer") == null ? file.firstOfficer() : said.get("firstOfficer"),
                                said.get("secondOfficer") == null ? file.secondOfficer() : said.get("secondOfficer"))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList());
        put(
                facts,
                "evidence",
                evidence.of(file.id()).stream().map(EvidenceItem::title).collect(Collectors.joining("\n")));
        Stream.of(
                        "approveFiling.approve",
                        "investigate.conclude",
                        "notifyParty.issue",
                        "hearParty.statement",
                        "scheduleHearing.scheduled",
                        "seizure.ordered",
                        "preservation.ordered",
                        "instalments.applied",
                        "decidePenalty.penalty",
                        "decidePenalty.noPenaltyMinor",
                        "decidePenalty.noPenaltyUnproven",
                        "summary.decided")
                .forEach(kind -> record.last(kind).ifPresent(act -> add(facts, act.details())));
        record.proposal().ifPresent(proposal -> money(facts, proposal.fine(), proposal.confiscation()));
        record.decision().ifPresent(act -> money(facts, act.fen("fineFen"), act.fen("confiscationFen")));
        put(facts, "payWithin", length("payment"));
        add(facts, said);
        add(facts, reckoned);
        penaltyText(
                facts,
                said.get("penaltyKinds") instanceof List<?> kinds
                        ? kinds
                        : reckoned.get("penaltyKinds") instanceof List<?> more
                                ? more
                                : record.proposal().map(Proposal::penaltyKinds).orElse(List.of()));
        return facts;
    }

    /** The officers who act, by name, and their certificates' numbers. */
    void officers(Map<String, String> facts, List<String> usernames) {
        put(facts, "officers", usernames.stream().map(this::name).collect(Collectors.joining("、")));
        put(
                facts,
                "certificates",
                usernames.stream()
                        .flatMap(one -> certificates.certificate(one, clocks.today()).stream())
                        .map(Certificate::number)
                        .collect(Collectors.joining("、")));
    }

    /** How long a term is, as documents write it: "15日", "7个工作日". */
    String length(String key) {
        Term term = terms.term(key);
        return term.amount() + (term.unit() == TermUnit.WORKING_DAY ? "个工作日" : "日");
    }

    /** Details of an act or values of a form, put into the words of documents. */
    void add(Map<String, String> facts, Map<String, ?> details) {
        details.forEach((key, value) -> {
            switch (key) {
                case "goods" -> put(facts, "goods", lines(value));
                case "chair", "clerk" -> put(facts, key, name(value.toString()));
                case "servedOn" -> put(facts, "serviceAt", day(value));
                case "serviceWay" -> put(facts, key, manner(value.toString()));
                case "heldOn" -> put(facts, "hearingAt", day(value) + " " + text(details.get("heldAt")));
                case "review" -> {
                    put(facts, "statementReview", text(value));
                    put(facts, "opinion", text(value));
                }
                case "note" -> put(facts, "reason", text(value));
                case "report", "disposal" -> put(facts, "conclusion", text(value));
                case "record" -> put(facts, "statement", text(value));
                case "grade" -> put(facts, "discretionGrade", GRADES.getOrDefault(value.toString(), ""));
                case "receivingBody" -> put(facts, "receiver", text(value));
                case "place" -> put(facts, details.containsKey("heldOn") ? "hearingPlace" : key, text(value));
                default -> {
                    if (TAKEN_OVER.contains(key)) {
                        put(facts, key, text(value));
                    }
                }
            }
        });
        if (details.get("fineFen") instanceof Number fine) {
            money(
                    facts,
                    fine.longValue(),
                    details.get("confiscationFen") instanceof Number more ? more.longValue() : 0);
        }
    }

    private static final Set<String> TAKEN_OVER = Set.of(
            "filingNumber",
            "noticeNumber",
            "decisionNumber",
            "discretionReason",
            "penaltyBasis",
            "statement",
            "attendees",
            "opinion",
            "conclusion",
            "reason",
            "receiver",
            "witness",
            "term",
            "termEnd",
            "court",
            "penaltyText");

    private static final Map<String, String> GRADES = Map.of("LIGHT", "从轻", "NORMAL", "一般", "HEAVY", "从重");

    private static void add(Map<String, String> facts, PenaltyParty party) {
        put(facts, "partyName", party.name());
        put(facts, "partyKind", party.kind() == PartyKind.CITIZEN ? "公民" : "法人或者其他组织");
        put(facts, "partyIdentity", party.identity());
        put(facts, "partyAddress", party.address());
        put(facts, "partyPhone", party.phone());
        put(facts, "legalRepresentative", party.representative());
    }

    private static void money(Map<String, String> facts, long fine, long confiscation) {
        if (fine > 0) {
            put(facts, "fine", new Fen(fine).yuan());
            put(facts, "fineCapital", new Fen(fine).capitals());
        }
        if (confiscation > 0) {
            put(facts, "confiscation", new Fen(confiscation).yuan());
        }
    }

    private static void penaltyText(Map<String, String> facts, List<?> kinds) {
        String text = kinds.stream()
                .map(kind -> switch (kind.toString()) {
                    case "WARNING" -> "警告";
                    case "FINE" ->
                        "罚款人民币" + facts.getOrDefault("fine", "") + "元（" + facts.getOrDefault("fineCapital", "") + "）";
                    case "CONFISCATION" -> "没收违法所得（非法财物）人民币" + facts.getOrDefault("confiscation", "0.00") + "元";
                    case "LICENCE" -> "降低资质等级、吊销许可证件";
                    case "CLOSURE" -> "责令停产停业";
                    default -> "法律、行政法规规定的其他行政处罚";
                })
                .collect(Collectors.joining("；"));
        put(facts, "penaltyText", text);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    /** The manner of service in words; a text that is none stays as it is. */
    private static String manner(String name) {
        return Arrays.stream(ServiceManner.values())
                .filter(one -> one.name().equals(name))
                .map(ServiceManner::title)
                .findFirst()
                .orElse(name);
    }

    static String day(Object value) {
        return DAY.format(LocalDate.parse(value.toString()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String lines(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : value.toString();
    }

    private static void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(key, value);
        }
    }
}
