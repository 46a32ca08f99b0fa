package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CaseSearchTest {

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseSearch search;

    @Autowired
    TransactionTemplate workflowTransaction;

    /** A community nobody else reports from, so that lists hold what this test put in. */
    private final String community =
            "98" + String.format("%010d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));

    private final Person inspector = CaseFixture.person("inspector-here", new Post(Role.INSPECTOR, null, community));

    private <T> T inTransaction(Supplier<T> work) {
        T result = workflowTransaction.execute(status -> work.get());
        assertThat(result).isNotNull();
        return result;
    }

    private void inTransaction(Runnable work) {
        workflowTransaction.executeWithoutResult(status -> work.run());
    }

    private CaseFile reported(String username, String description) {
        return inTransaction(
                () -> cases.open(CaseFixture.report(CaseFixture.placeIn(community), username, description)));
    }

    private List<String> found(Person viewer, CaseQuery query) {
        return search.list(viewer, query).items().stream().map(CaseFile::number).toList();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        // given
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            reported.addFirst(reported("citizen-a", "第" + i + "个问题").number());
        }

        // when
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            CasePage page = search.list(
                    inspector, new CaseQuery(Set.of(), null, null, null, null, null, null, null, cursor, 3));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(item -> read.add(item.number()));
            cursor = page.next();
        } while (cursor != null);

        // then
        assertThat(read).containsExactlyElementsOf(reported);
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        assertThatThrownBy(() -> search.list(
                        inspector, new CaseQuery(Set.of(), null, null, null, null, null, null, null, "nonsense", 3)))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void everyFilterNarrows() {
        // given
        CaseFile one = reported("citizen-a", "店外经营");
        CaseFile other = reported("citizen-a", "道路不洁");
        inTransaction(() -> {
            cases.classify(one.number(), "0505");
            cases.changeStatus(one.number(), CaseStatus.HANDLING);
            cases.dispatch(one.number(), new Dispatch("greening", List.of("roads"), null, null, null));
        });

        // then
        CaseQuery all = CaseQuery.newest();
        assertThat(found(inspector, all)).contains(one.number(), other.number());
        assertThat(found(inspector, all.withStatuses(Set.of(CaseStatus.HANDLING))))
                .containsExactly(one.number());
        assertThat(found(inspector, filter("0505", null, null, null, null, null)))
                .containsExactly(one.number());
        assertThat(found(inspector, filter(null, "roads", null, null, null, null)))
                .containsExactly(one.number());
        assertThat(found(inspector, filter(null, null, community + "01", null, null, null)))
                .hasSize(2);
        assertThat(found(inspector, filter(null, null, "R" + community.substring(0, 9), null, null, null)))
                .hasSize(2);
        assertThat(found(inspector, filter(null, null, null, "hotline", null, null)))
                .isEmpty();
        assertThat(found(inspector, filter(null, null, null, null, Instant.parse("2100-01-01T00:00:00Z"), null)))
                .isEmpty();
        assertThat(found(inspector, filter(null, null, null, null, null, Instant.parse("2000-01-01T00:00:00Z"))))
                .isEmpty();
    }

    private static CaseQuery filter(
            String subClass, String department, String grid, String channel, Instant from, Instant to) {
        return new CaseQuery(Set.of(), subClass, department, grid, channel, from, to, null, null, 50);
    }

    @Test
    void wordsNumbersAndPhoneTailsAreFound() {
        // given
        CaseFile found = reported("citizen-a", "人行道地砖松动，雨后溅水");
        CaseFile other = reported("citizen-a", "沿街晾挂衣物");

        // then
        CaseQuery all = CaseQuery.newest();
        assertThat(found(inspector, all.withText("地砖松动"))).containsExactly(found.number());
        assertThat(found(inspector, all.withText("建设路"))).contains(found.number(), other.number());
        assertThat(found(inspector, all.withText("砖地"))).isEmpty();
        assertThat(found(inspector, all.withText("+-()\"*"))).isEmpty();
        assertThat(found(inspector, all.withText(found.number()))).containsExactly(found.number());
        assertThat(found(inspector, all.withText("5678"))).contains(found.number(), other.number());
    }

    @Test
    void peopleSeeWhatTheirPostsReach() {
        // given
        CaseFile given = reported("citizen-b", "绿地脏乱");
        inTransaction(() -> {
            cases.dispatch(given.number(), new Dispatch("dept-" + community, List.of(), null, null, null));
            cases.assignChecker(given.number(), "inspector-far");
        });
        Person lead = CaseFixture.person("lead", new Post(Role.DEPARTMENT_LEAD, "dept-" + community, null));
        Person twice = CaseFixture.person(
                "lead2",
                new Post(Role.DEPARTMENT_LEAD, "dept-" + community, null),
                new Post(Role.HANDLER, "elsewhere", null));
        Person otherLead = CaseFixture.person("lead3", new Post(Role.DEPARTMENT_LEAD, "elsewhere", null));
        Person citizen = CaseFixture.person("citizen-b", Post.cityWide(Role.CITIZEN));
        Person otherCitizen = CaseFixture.person("citizen-c", Post.cityWide(Role.CITIZEN));
        Person farInspector = CaseFixture.person("inspector-far", new Post(Role.INSPECTOR, null, "111111"));
        Person farAcceptor = CaseFixture.person("acceptor-far", new Post(Role.ACCEPTOR, null, "111111"));

        // then
        for (Person sees : List.of(inspector, lead, twice, citizen, farInspector, CaseFixture.acceptor())) {
            assertThat(search.find(sees, given.number())).as(sees.username()).isPresent();
        }
        for (Person blind : List.of(otherLead, otherCitizen, farAcceptor)) {
            assertThatThrownBy(() -> search.see(blind, given.number()))
                    .as(blind.username())
                    .isInstanceOf(NotFound.class);
            assertThat(found(blind, CaseQuery.newest())).doesNotContain(given.number());
        }
        assertThat(found(lead, CaseQuery.newest())).containsExactly(given.number());
        assertThat(found(twice, CaseQuery.newest())).containsExactly(given.number());
        assertThat(found(citizen, CaseQuery.newest())).contains(given.number());
        assertThat(found(CaseFixture.acceptor(), CaseQuery.newest())).isNotEmpty();
    }
}
