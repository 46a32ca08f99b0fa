package io.cityloop.enforcement.process;

import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.identity.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of seized goods as the steps of a seizure move it. */
@Component
class SeizureMeasures {

    private final SeizedGoods register;

    SeizureMeasures(SeizedGoods register) {
        this.register = register;
    }

    /** Enters what was taken today. */
    void register(String penaltyId, String subject, List<NewGoods> goods, LocalDate today, Actor actor) {
        register.register(penaltyId, subject, goods, today, actor);
    }

    /** The head does not approve: everything goes back at once (art. 19). */
    void lift(StepCompletion done) {
        giveBack(done, done.form().require("reason"));
    }

    /** Thirty more days. */
    void extend(StepCompletion done) {
        register.extend(done.penaltyId(), subject(done), done.today(), done.actor());
    }

    /** What is told of the goods: each that is still held ends like this. */
    void end(StepCompletion done, GoodsState state) {
        String photo = done.form().list("photos").stream().findFirst().orElse(null);
        for (SeizedItem item : register.of(done.penaltyId())) {
            if (item.seizure().equals(subject(done)) && item.state() == GoodsState.HELD) {
                register.end(done.penaltyId(), item.id(), end(done, state, photo), done.actor());
            }
        }
    }

    private static GoodsEnd end(StepCompletion done, GoodsState state, @Nullable String photo) {
        return new GoodsEnd(
                state, done.today(), photo, done.money("proceeds"), done.form().text("note"));
    }

    /** Everything still held goes back. */
    void giveBack(StepCompletion done, String reason) {
        register.giveBack(done.penaltyId(), subject(done), done.today(), reason, done.actor());
    }

    /** The party is told to fetch its things; sixty days begin. */
    void tell(StepCompletion done) {
        for (SeizedItem item : register.of(done.penaltyId())) {
            if (item.seizure().equals(subject(done)) && item.state() == GoodsState.HELD) {
                register.tell(done.penaltyId(), item.id(), done.today(), done.actor());
            }
        }
    }

    private static String subject(StepCompletion done) {
        return Objects.requireNonNull(done.step().subject());
    }
}
