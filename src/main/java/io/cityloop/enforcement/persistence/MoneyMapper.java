package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on the money of penalties. */
@Mapper
public interface MoneyMapper {

    /** What was ordered; null when nothing was. */
    @Nullable
    MoneyRow find(@Param("penaltyId") String penaltyId);

    /** The same, held until the transaction ends: whatever changes the money of a file begins here. */
    @Nullable
    MoneyRow lock(@Param("penaltyId") String penaltyId);

    /** Holds the file itself: whoever works on a file does so first, so that no two wait for each other. */
    @Nullable
    String lockFile(@Param("penaltyId") String penaltyId);

    /** Adds an order. */
    void order(MoneyRow row);

    /** Notes what falls due next, and when everything was paid. */
    void mark(
            @Param("penaltyId") String penaltyId,
            @Param("nextDueOn") @Nullable LocalDate nextDueOn,
            @Param("settledOn") @Nullable LocalDate settledOn);

    /** The payment with this client's id, null when there is none. */
    @Nullable
    PaymentRow paymentOf(@Param("penaltyId") String penaltyId, @Param("clientId") String clientId);

    /** Adds a payment. */
    void pay(PaymentRow row);

    /** The payments of a file, by day. */
    List<PaymentRow> payments(@Param("penaltyId") String penaltyId);

    /** Adds a pause. */
    void pause(PauseRow row);

    /** Ends a pause. */
    void resume(@Param("id") long id, @Param("toDay") LocalDate toDay);

    /** The pauses of a file, by day. */
    List<PauseRow> pauses(@Param("penaltyId") String penaltyId);

    /** Adds a part of a plan. */
    void plan(InstalmentRow row);

    /** The parts of all plans of a file, in order. */
    List<InstalmentRow> instalments(@Param("penaltyId") String penaltyId);

    /** Adds a reduction or refund. */
    void relieve(ReliefRow row);

    /** Reductions and refunds of a file, in the order they were entered. */
    List<ReliefRow> reliefs(@Param("penaltyId") String penaltyId);

    /** What is due in these days, or was before and is not paid; of all agencies when none is named. */
    List<MoneyRow> due(
            @Param("agency") @Nullable String agency, @Param("until") LocalDate until, @Param("most") int most);
}
