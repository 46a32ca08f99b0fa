package io.cityloop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonTest {

    private static final String DISTRICT = "410102";
    private static final String STREET = "410102003";
    private static final String OTHER_DISTRICT = "410103";

    @Test
    void aPostInADistrictCoversItsStreetsAndNotTheNextDistrict() {
        var inspector = person(new Post(Role.INSPECTOR, null, DISTRICT));

        assertThat(inspector.covers(Role.INSPECTOR, null, STREET)).isTrue();
        assertThat(inspector.covers(Role.INSPECTOR, null, OTHER_DISTRICT)).isFalse();
        assertThat(inspector.covers(Role.ACCEPTOR, null, STREET)).isFalse();
    }

    @Test
    void aPostOnAStreetDoesNotCoverItsWholeDistrict() {
        var inspector = person(new Post(Role.INSPECTOR, null, STREET));

        assertThat(inspector.covers(Role.INSPECTOR, null, DISTRICT)).isFalse();
    }

    @Test
    void aCityWidePostCoversEverything() {
        var leader = person(Post.cityWide(Role.SHIFT_LEADER));

        assertThat(leader.covers(Role.SHIFT_LEADER, "D07", OTHER_DISTRICT)).isTrue();
    }

    @Test
    void organisationAndRegionMustBothFitTheSamePost() {
        // given two posts, neither of which fits alone
        var both = person(new Post(Role.HANDLER, "D07", DISTRICT), new Post(Role.HANDLER, "D08", OTHER_DISTRICT));

        // then mixing them is no third post
        assertThat(both.covers(Role.HANDLER, "D07", OTHER_DISTRICT)).isFalse();
        assertThat(both.covers(Role.HANDLER, "D08", OTHER_DISTRICT)).isTrue();
    }

    @Test
    void anActorCarriesTheOrganisationOfThePostThatCovers() {
        var both = person(new Post(Role.HANDLER, "D07", null), new Post(Role.HANDLER, "D08", null));

        assertThat(Actor.of(both, Role.HANDLER, "D08", null).organisation()).isEqualTo("D08");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsFoundByItsKey(Role role) {
        assertThat(Role.of(role.key())).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionIsInTheTable(Action action) {
        assertThat(Permissions.roles(action)).isNotEmpty();
        assertThat(Permissions.roles(action)).doesNotContain(Role.CITIZEN);
    }

    @Test
    void aDepartmentSeesItsOwnCasesAndNoOthers() {
        var lead = person(new Post(Role.DEPARTMENT_LEAD, "D07", null));

        assertThat(Permissions.may(lead, Action.CASE_READ, "D07", STREET)).isTrue();
        assertThat(Permissions.may(lead, Action.CASE_READ, "D08", STREET)).isFalse();
        assertThat(Permissions.may(lead, Action.CASE_READ, null, STREET)).isFalse();
    }

    @Test
    void theCentreSeesEveryDepartmentWithinItsRegion() {
        var acceptor = person(new Post(Role.ACCEPTOR, "CENTRE", DISTRICT));

        assertThat(Permissions.may(acceptor, Action.CASE_READ, "D07", STREET)).isTrue();
        assertThat(Permissions.may(acceptor, Action.CASE_READ, "D07", OTHER_DISTRICT))
                .isFalse();
    }

    @Test
    void aRowOutOfReachIsNotFoundAndAnActionOutOfReachIsNotAllowed() {
        var lead = person(new Post(Role.DEPARTMENT_LEAD, "D07", null));
        var permissions = new Permissions(current(lead));

        assertThatThrownBy(() -> permissions.require(Action.CASE_READ, "D08", STREET))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> permissions.require(Action.CATALOG_IMPORT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new Permissions(current(null)).require(Action.CASE_READ))
                .isInstanceOf(NotLoggedIn.class);
    }

    private static Person person(Post... posts) {
        return new Person(1, "somebody", "某人", List.of(posts));
    }

    private static CurrentPerson current(@org.jspecify.annotations.Nullable Person person) {
        return new CurrentPerson() {
            @Override
            public Person require() {
                return find().orElseThrow(() -> new NotLoggedIn("nobody"));
            }

            @Override
            public Optional<Person> find() {
                return Optional.ofNullable(person);
            }
        };
    }
}
