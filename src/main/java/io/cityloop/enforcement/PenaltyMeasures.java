package io.cityloop.enforcement;

import io.cityloop.identity.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done in a penalty file besides its steps; a bean. Every refusal names the field and the article. */
public interface PenaltyMeasures {

    /** Records a decision made on the spot, issues its document and starts the summary procedure. */
    PenaltyFile decideOnTheSpot(SummaryDecision decision, Person person);

    /**
     * Asks the head to approve a seizure (Administrative Compulsion Law art. 18, 19).
     *
     * @param emergency it was done on the spot; approval is owed within 24 hours
     * @return its id within the file
     */
    String orderSeizure(String penaltyId, List<NewGoods> goods, String reason, boolean emergency, Person person);

    /** Asks the head to approve advance registration and preservation (Penalty Law art. 56). */
    String orderPreservation(String penaltyId, List<String> goods, String reason, Person person);

    /** The party asks for deferral or instalments (art. 66). */
    void applyForInstalments(String penaltyId, List<Instalment> parts, String reason, Person person);

    /** Review or litigation begins, or ends: the surcharge stands still meanwhile (art. 73). */
    void recordRemedy(String penaltyId, String kind, LocalDate from, @Nullable LocalDate to, Person person);

    /**
     * Review or litigation ended: what it changed is taken off the money from the beginning, what was paid beyond that is
     * owed back, and decisions on the public list have to come off (art. 48). Never heavier than what was decided.
     */
    void recordOutcome(String penaltyId, String clientId, RemedyOutcome outcome, Person person);

    /** The head waives surcharge in a settlement of execution (Compulsion Law art. 42); {@code number} is its paper. */
    void waiveSurcharge(String penaltyId, String clientId, Relief relief, Person person);

    /** Money was paid back to the party; {@code paper} is the receipt. */
    void refund(String penaltyId, String clientId, Relief relief, Person person);

    /** Testing, appraisal or announcement begins, or ends: the ninety days stand still meanwhile (art. 60). */
    void exclude(String penaltyId, String ground, LocalDate from, @Nullable LocalDate to, Person person);

    /** The head extends the time to decide; {@code key} is a term of the table. */
    void extendDecision(String penaltyId, String key, String reason, Person person);

    /** The head withdraws a filed case before it is decided 撤案. */
    void withdraw(String penaltyId, String reason, Person person);
}
