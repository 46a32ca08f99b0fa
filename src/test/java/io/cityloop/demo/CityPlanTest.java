package io.cityloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.identity.Role;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class CityPlanTest {

    private final CityPlan plan = new CityPlan();

    @Test
    void theCityHasTheSizeOfARealDistrictDivision() {
        assertThat(plan.districts).hasSize(4);
        assertThat(plan.streets).hasSize(16);
        assertThat(plan.communities).hasSize(64);
        assertThat(plan.grids.size()).isBetween(900, 1_100);
        assertThat(plan.grids.stream().collect(Collectors.groupingBy(CityPlan.Grid::community, Collectors.counting())))
                .hasSize(64)
                .allSatisfy((community, grids) -> assertThat(grids).isBetween(10L, 20L));
        assertThat(plan.grids)
                .extracting(CityPlan.Grid::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("\\d{14}"));
        assertThat(plan.communities).extracting(CityPlan.Community::name).doesNotHaveDuplicates();
    }

    @Test
    void gridsTileTheCityWithoutGapOrOverlap() {
        var polygons = plan.grids.stream().map(CityPlanTest::polygon).toList();
        assertThat(polygons).allMatch(Geometry::isValid);
        var city = UnaryUnionOp.union(polygons);
        double sum = polygons.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(city.getArea()).isCloseTo(sum, org.assertj.core.data.Percentage.withPercentage(1e-6));
        assertThat(city instanceof Polygon).isTrue();
        assertThat(((Polygon) city).getNumInteriorRing()).isZero();
    }

    @Test
    void everyCommunityHasAnInspectorAndEveryStreetTwo() {
        var inspectors = Townspeople.all().stream()
                .filter(person -> person.posts().stream().anyMatch(post -> post.role() == Role.INSPECTOR))
                .toList();
        for (var community : plan.communities) {
            var here = inspectors.stream()
                    .filter(person -> person.posts().stream().anyMatch(post -> post.covers(null, community.code())))
                    .map(Townspeople.Townsperson::username)
                    .toList();
            assertThat(here).hasSize(2).contains(Townspeople.inspectorOf(community.code()));
        }
    }

    @Test
    void everyResponsibilityNamesADepartmentAndASubClassOfTheStandard() {
        var departments =
                Townspeople.organisations().stream().map(o -> o.code()).collect(Collectors.toSet());
        var subClasses = new HashSet<String>();
        SeedFile.rows("standard.csv")
                .forEach(row -> subClasses.add((row[0].equals("COMPONENT") ? "C" : "") + row[1] + row[3]));
        assertThat(subClasses).hasSizeGreaterThanOrEqualTo(80);
        assertThat(SeedFile.rows("standard.csv"))
                .hasSizeGreaterThanOrEqualTo(150)
                .allMatch(row -> row.length == 12);
        assertThat(SeedFile.rows("responsibility.csv"))
                .hasSize(subClasses.size())
                .allSatisfy(row -> {
                    assertThat(subClasses).contains(row[0]);
                    assertThat(departments).contains(row[2]);
                });
    }

    @Test
    void theDescribedAccountsAreThere() {
        assertThat(Townspeople.all())
                .extracting(Townspeople.Townsperson::username)
                .doesNotHaveDuplicates()
                .contains(
                        "citizen1",
                        "inspector1",
                        "acceptor1",
                        "shiftleader1",
                        "shiftleader2",
                        "dispatcher1",
                        "lead-sanitation",
                        "handler-sanitation-1",
                        "officer1",
                        "officer2",
                        "reviewer1",
                        "head1",
                        "evaluator1",
                        "supervisor1",
                        "admin1");
    }

    private static Polygon polygon(CityPlan.Grid grid) {
        var ring = new java.util.ArrayList<Coordinate>();
        grid.ring().forEach(xy -> ring.add(new Coordinate(xy[0], xy[1])));
        ring.add(ring.getFirst());
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }
}
