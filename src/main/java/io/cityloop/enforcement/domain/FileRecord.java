package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.PenaltyAct;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A penalty file as its acts tell it: every guard of the law reads here, and nothing but acts is read. Immutable.
 */
public final class FileRecord {

    private static final String CONCLUDED = "investigate.conclude";
    private static final String SERVED_NOTICE = "serveNotice.served";
    private static final String HEARING_ASKED = "hearParty.hearing";
    private static final String HEARING_REPORTED = "reportHearing.reported";
    private static final List<String> HEARING_OVER =
            List.of(HEARING_REPORTED, "holdHearing.absent", "holdHearing.withdrawn");
    private static final List<String> HEARD = List.of(
            "reviewStatement.maintained",
            "reviewStatement.adjusted",
            "hearParty.waived",
            "rights.lapsed",
            "holdHearing.absent",
            "holdHearing.withdrawn",
            HEARING_REPORTED);
    private static final List<String> DECIDED = List.of(
            "decidePenalty.penalty",
            "decidePenalty.noPenaltyMinor",
            "decidePenalty.noPenaltyUnproven",
            "decidePenalty.transfer",
            "summary.decided");

    private final List<PenaltyAct> acts;
    private final ZoneId zone;

    /** The acts, first to last, read in the city's zone. */
    public FileRecord(List<PenaltyAct> acts, ZoneId zone) {
        this.acts = List.copyOf(acts);
        this.zone = zone;
    }

    /** The last act of one of these kinds. */
    public Optional<PenaltyAct> last(String... kinds) {
        return last(List.of(kinds));
    }

    private Optional<PenaltyAct> last(List<String> kinds) {
        return acts.reversed().stream()
                .filter(act -> kinds.contains(act.kind()))
                .findFirst();
    }

    /** The last act of a kind that speaks of a seizure or preservation. */
    public Optional<PenaltyAct> lastOf(String kind, @Nullable String subject) {
        return acts.reversed().stream()
                .filter(act -> act.kind().equals(kind) && Objects.equals(act.text("subject"), subject))
                .findFirst();
    }

    private int seq(Optional<PenaltyAct> act) {
        return act.map(PenaltyAct::seq).orElse(0);
    }

    /** The day of an act in the city. */
    public LocalDate day(PenaltyAct act) {
        return act.at().atZone(zone).toLocalDate();
    }

    /** The day of filing 立案, from which the ninety days run; null before. */
    public @Nullable LocalDate filedOn() {
        return last("approveFiling.approve").map(this::day).orElse(null);
    }

    /** Everybody who investigated: the officers appointed, and whoever did a step of theirs. */
    public Set<String> investigators() {
        Set<String> people = new HashSet<>();
        last("approveFiling.approve").ifPresent(act -> {
            people.add(String.valueOf(act.text("firstOfficer")));
            people.add(String.valueOf(act.text("secondOfficer")));
        });
        acts.stream()
                .filter(act -> act.kind().startsWith("investigate."))
                .forEach(act -> people.add(act.actor().username()));
        return people;
    }

    /** The proposal that stands: of the last report, lightened by what the party said. */
    public Optional<Proposal> proposal() {
        Optional<PenaltyAct> concluded = last(CONCLUDED);
        return concluded.map(act -> {
            Proposal proposal = Proposal.of(act);
            return last("reviewStatement.adjusted")
                    .filter(adjusted -> adjusted.seq() > act.seq())
                    .map(adjusted -> proposal.withFine(adjusted.fen("fineFen")))
                    .orElse(proposal);
        });
    }

    /** The notice that stands: served after the last report, or before it when the report made nothing heavier. */
    public Optional<PenaltyAct> notice() {
        Optional<PenaltyAct> served = last(SERVED_NOTICE);
        boolean stands = last(CONCLUDED)
                .map(act -> act.seq() < seq(served) || act.is("noticeStands"))
                .orElse(false);
        return stands ? served : Optional.empty();
    }

    /** The party was heard after the notice: spoke, waived, let the period lapse, or had a hearing. */
    public boolean heard() {
        return notice().map(notice -> seq(last(HEARD)) > notice.seq()).orElse(false);
    }

    /** A hearing was held and reported after the notice. */
    public boolean hearingHeld() {
        return notice().map(notice -> seq(last(HEARING_REPORTED)) > notice.seq())
                .orElse(false);
    }

    /** A reviewer passed what stands now: the last report, and the hearing if there was one. */
    public boolean legallyReviewed() {
        int passed = seq(last("reviewLegality.agree"));
        return passed > seq(last(CONCLUDED)) && passed > seq(last(HEARING_REPORTED));
    }

    /** The head and others discussed what stands now. */
    public boolean discussed() {
        return seq(last("discussCollectively.discussed")) > seq(last(CONCLUDED));
    }

    /** The last decision. */
    public Optional<PenaltyAct> decision() {
        return last(DECIDED);
    }

    /** Service of the last decision; a decision made on the spot was served then. */
    public Optional<PenaltyAct> decisionServed() {
        return last("serveDecision.served", "summary.decided").filter(act -> act.seq() >= seq(decision()));
    }

    /** The day on which the last decision was served; null before. */
    public @Nullable LocalDate decisionServedOn() {
        return decisionServed().map(act -> act.day("servedOn")).orElse(null);
    }

    /** What does not count towards the ninety days: hearings, testing, appraisal, announcement (art. 60). */
    public List<Exclusion> exclusions() {
        List<Exclusion> found = new ArrayList<>();
        for (PenaltyAct act : acts) {
            if (act.kind().equals(HEARING_ASKED)) {
                PenaltyAct over = after(act.seq(), HEARING_OVER);
                found.add(new Exclusion("听证", day(act), over == null ? null : day(over)));
            } else if (act.kind().equals("exclusion.begun")) {
                LocalDate from = Objects.requireNonNull(act.day("from"));
                LocalDate to = act.day("to");
                PenaltyAct ended = to == null ? after(act.seq(), List.of("exclusion.ended")) : null;
                found.add(
                        new Exclusion(String.valueOf(act.text("ground")), from, ended == null ? to : ended.day("to")));
            }
        }
        return found;
    }

    /** A stretch that does not count is still open. */
    public boolean excludedNow(String ground) {
        return exclusions().stream().anyMatch(one -> one.ground().equals(ground) && one.to() == null);
    }

    private @Nullable PenaltyAct after(int seq, List<String> kinds) {
        return acts.stream()
                .filter(act -> act.seq() > seq && kinds.contains(act.kind()))
                .findFirst()
                .orElse(null);
    }

    /** Keys of the extensions granted, in order. */
    public List<String> extensions() {
        return acts.stream()
                .filter(act -> act.kind().equals("decisionTerm.extended"))
                .map(act -> String.valueOf(act.text("key")))
                .toList();
    }

    /** Review or litigation is pending. */
    public boolean remedyPending() {
        return seq(last("remedy.begun")) > seq(last("remedy.ended"));
    }
}
