package io.cityloop.enforcement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.DueItems;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.FilesForTests;
import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The register of seized goods on a real database; today is 1 October 2026. */
@DatabaseTest
@Import(FilesForTests.class)
class KeptGoodsTest {

    private static final Actor OFFICER = new Actor("officer1", "执法员", Role.ENFORCEMENT_OFFICER, "D01");
    private static final String EVIDENCE = "0123456789abcdef".repeat(4);
    private static int files;

    @Autowired
    private SeizedGoods goods;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private List<DueItems> calendars;

    @Autowired
    private EngineClock time;

    private String file;

    @BeforeEach
    void today() {
        time.pin(Instant.parse("2026-10-01T02:00:00Z"));
        file = "RA" + System.nanoTime() + "g" + files++;
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    @Test
    void whatIsTakenIsHeldThirtyDaysAndOnceThirtyMore() {
        // given
        SeizedItem cart = take("2026-09-22", cart());
        assertThat(cart.dueOn()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(cart.quantity()).isEqualTo("1 辆");

        // when
        SeizedItem longer =
                goods.extend(file, "S1", LocalDate.of(2026, 10, 1), OFFICER).getFirst();

        // then
        assertThat(longer.dueOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertRefused(
                () -> goods.extend(file, "S1", LocalDate.of(2026, 10, 1), OFFICER),
                "seizure",
                "enforcement.goods.extendedOnce");
    }

    @Test
    void afterThirtyDaysNothingIsExtended() {
        take("2026-08-01", cart());
        assertRefused(
                () -> goods.extend(file, "S1", LocalDate.of(2026, 9, 1), OFFICER),
                "decidedOn",
                "enforcement.goods.extendedLate");
    }

    @Test
    void nothingThePartyLivesOnIsTakenAndTheQuestionMustBeAnswered() {
        assertThatThrownBy(() -> goods.register(
                        file,
                        "S1",
                        List.of(
                                new NewGoods("轮椅", "1", "辆", null, null, false, true),
                                new NewGoods("", "0", "", null, null, false, null)),
                        LocalDate.of(2026, 9, 22),
                        OFFICER))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(
                                        "goods[0].necessity",
                                        "goods[1].name",
                                        "goods[1].quantity",
                                        "goods[1].unit",
                                        "goods[1].necessity"));
        assertThat(goods.of(file)).isEmpty();
    }

    @Test
    void aPerishableThingIsSoldOnlyAfterACallAndWithEvidence() {
        // given: called on Monday 28 September; two working days end on the 30th
        SeizedItem fruit = take("2026-09-24", new NewGoods("水果", "30.5", "公斤", "新鲜", "冷库", true, false));
        GoodsEnd sale = end(GoodsState.SOLD, "2026-10-01", EVIDENCE, Fen.parse("85.50"));
        assertRefused(() -> goods.end(file, fruit.id(), sale, OFFICER), "state", "enforcement.goods.notCalled");
        goods.call(file, fruit.id(), LocalDate.of(2026, 9, 28), OFFICER);

        // then
        assertRefused(
                () -> goods.end(
                        file, fruit.id(), end(GoodsState.SOLD, "2026-09-30", EVIDENCE, Fen.ofYuan(85)), OFFICER),
                "state",
                "enforcement.goods.notCalled");
        assertRefused(
                () -> goods.end(file, fruit.id(), end(GoodsState.DESTROYED, "2026-10-01", null, null), OFFICER),
                "evidence",
                "enforcement.goods.evidence");
        assertRefused(
                () -> goods.end(file, fruit.id(), end(GoodsState.SOLD, "2026-10-01", EVIDENCE, null), OFFICER),
                "proceeds",
                "enforcement.goods.proceeds");

        // when
        SeizedItem sold = goods.end(file, fruit.id(), sale, OFFICER);

        // then
        assertThat(sold.state()).isEqualTo(GoodsState.SOLD);
        assertThat(sold.proceeds()).isEqualTo(Fen.parse("85.50"));
        assertThatThrownBy(() -> goods.tell(file, fruit.id(), LocalDate.of(2026, 10, 1), OFFICER))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anUnclaimedThingIsSoldAfterSixtyDays() {
        // given: told on 20 July; sixty days end on Friday 18 September
        SeizedItem cart = take("2026-07-01", cart());
        SeizedItem told = goods.tell(file, cart.id(), LocalDate.of(2026, 7, 20), OFFICER);
        assertThat(told.unclaimedOn()).isEqualTo(LocalDate.of(2026, 9, 18));

        // then
        assertRefused(
                () -> goods.end(file, cart.id(), end(GoodsState.SOLD, "2026-09-18", EVIDENCE, Fen.ofYuan(1)), OFFICER),
                "state",
                "enforcement.goods.notForfeited");
        assertThat(goods.end(file, cart.id(), end(GoodsState.SOLD, "2026-09-19", EVIDENCE, Fen.ofYuan(1)), OFFICER)
                        .endedOn())
                .isEqualTo(LocalDate.of(2026, 9, 19));
    }

    @Test
    void aConfiscatedThingMayBeDestroyedAndWhatIsLeftIsGivenBack() {
        // given
        SeizedItem first = take("2026-09-22", cart());
        SeizedItem second = take("2026-09-22", cart());

        // when
        goods.end(file, first.id(), end(GoodsState.CONFISCATED, "2026-09-28", null, null), OFFICER);
        goods.end(file, first.id(), end(GoodsState.DESTROYED, "2026-09-29", EVIDENCE, null), OFFICER);
        goods.giveBack(file, "S1", LocalDate.of(2026, 9, 30), "解除扣押", OFFICER);

        // then
        assertThat(goods.of(file))
                .extracting(SeizedItem::id, SeizedItem::state)
                .containsExactly(tuple(first.id(), GoodsState.DESTROYED), tuple(second.id(), GoodsState.RETURNED));
    }

    @Test
    void theCalendarOfTheAgencyShowsWhatFallsDueAndWhatIsLate() {
        // given: a fine due on 8 October, a cart due on the 22nd, fruit the party was not called for
        money.order(file, Fen.ofYuan(300), Fen.ZERO, LocalDate.of(2026, 9, 22), OFFICER);
        take("2026-09-22", cart());
        take("2026-09-24", new NewGoods("水果", "30", "公斤", null, null, true, false));

        // then
        assertThat(due(FilesForTests.AGENCY, "2026-10-01", "2026-10-11"))
                .containsExactlyInAnyOrder(
                        new DueItem(file, "payment", LocalDate.of(2026, 10, 8), "¥ 300.00"),
                        new DueItem(file, "perishableNotice", LocalDate.of(2026, 9, 29), "水果 30 公斤"));
        assertThat(due(FilesForTests.AGENCY, "2026-10-19", "2026-10-25"))
                .contains(new DueItem(file, "seizure", LocalDate.of(2026, 10, 22), "手推车 1 辆"));
        assertThat(due(FilesForTests.OTHER_AGENCY, "2026-10-01", "2026-12-31")).isEmpty();
    }

    private List<DueItem> due(String agency, String from, String to) {
        return calendars.stream()
                .flatMap(one -> one.due(agency, LocalDate.parse(from), LocalDate.parse(to)).stream())
                .filter(item -> item.penaltyId().equals(file))
                .toList();
    }

    private SeizedItem take(String on, NewGoods what) {
        return goods.register(file, "S1", List.of(what), LocalDate.parse(on), OFFICER)
                .getLast();
    }

    private static NewGoods cart() {
        return new NewGoods("手推车", "1", "辆", "旧", "一号库", false, false);
    }

    private static GoodsEnd end(GoodsState state, String on, @Nullable String evidence, @Nullable Fen proceeds) {
        return new GoodsEnd(state, LocalDate.parse(on), evidence, proceeds, "依法处理");
    }

    private static void assertRefused(ThrowingCallable action, String field, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors()).containsExactly(new FieldError(field, key)));
    }
}
