package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The money of penalties, exact to the fen; a bean. Every refusal is a {@link io.cityloop.identity.RejectedInput} that
 * names the field and the article, and a file without money is {@link io.cityloop.identity.NotFound}.
 */
public interface PenaltyMoney {

    /**
     * A decision with money was served; the fifteen days of art. 67 begin. The same order again changes nothing.
     *
     * @throws io.cityloop.identity.Conflict when something else was ordered before
     */
    void order(String penaltyId, Fen fine, Fen confiscation, LocalDate served, Actor actor);

    /**
     * Enters a payment. The same {@code clientId} again gives the same answer and changes nothing.
     *
     * @param way a {@link PaymentWay} by name
     * @throws io.cityloop.identity.RejectedInput on {@code amount} when it is nothing or more than is owed, on
     *     {@code paidOn} when that is before the service or still to come, on {@code receipt} and {@code way}
     * @throws io.cityloop.identity.Conflict when the same {@code clientId} said something else before
     */
    Payment pay(
            String penaltyId, String clientId, Fen amount, String receipt, String way, LocalDate paidOn, Actor actor);

    /** The surcharge stands still from a day on: review, litigation (art. 73) or a deferral that was approved (art. 66). */
    void pause(String penaltyId, String ground, LocalDate from, Actor actor);

    /**
     * What stood still goes on again.
     *
     * @param ground the ground that was named when it began
     * @param lastDay the last day that does not count
     */
    void resume(String penaltyId, String ground, LocalDate lastDay, Actor actor);

    /**
     * Divides or postpones what is open of the fine (art. 66); one part is a deferral. A later plan replaces an earlier
     * one, for the days after it was entered.
     *
     * @param parts last day and yuan of each, in order; they add up to what is open of the fine exactly
     */
    void planInstalments(String penaltyId, List<Instalment> parts, Actor actor);

    /**
     * Takes something off the money, or notes what was paid back; the same client id again changes nothing.
     *
     * @throws io.cityloop.identity.RejectedInput naming {@code amount} when more is taken off than there is
     */
    void relieve(String penaltyId, String clientId, Relief relief, Actor actor);

    /** What was taken off or paid back, in order. */
    List<Relief> reliefs(String penaltyId);

    /** How the money stands at the end of a day, derived in Chinese. */
    default MoneyReading read(String penaltyId, LocalDate at) {
        return read(penaltyId, at, Locale.CHINESE);
    }

    /** How the money stands at the end of a day. */
    MoneyReading read(String penaltyId, LocalDate at, Locale locale);

    /** The same, empty when no money was ordered. */
    Optional<MoneyReading> find(String penaltyId, LocalDate at, Locale locale);

    /** The payments of a file, in the order they were made. */
    List<Payment> payments(String penaltyId);

    /** When the surcharge stands or stood still, in order; {@code to} is null while it does. */
    List<Exclusion> pauses(String penaltyId);
}
