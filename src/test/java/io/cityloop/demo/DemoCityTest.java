package io.cityloop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.catalog.Catalog;
import io.cityloop.demo.persistence.DemoPartMapper;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.RegionLevel;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.People;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The demo city in a schema of its own: it is written into an empty database only. */
@Tag("own-schema")
@DatabaseTest
@TestPropertySource(properties = {"cityloop.demo.enabled=true", "cityloop.embedded.database.schema=cityloop_demo"})
class DemoCityTest {

    @Autowired
    private DemoCity city;

    @Autowired
    private DemoPartMapper marks;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CityMap map;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc http;

    @Test
    void theWholeCityIsThereAfterTheStart() {
        assertThat(marks.names())
                .containsExactlyInAnyOrder(
                        "begun",
                        "standard",
                        "map",
                        "components",
                        "staff",
                        "responsibilities",
                        "certificates",
                        "history",
                        "scores");
        assertThat(catalog.version()).isEqualTo("demo-1");
        assertThat(catalog.subClasses()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(catalog.conditionsOf("demo-1")).hasSizeGreaterThanOrEqualTo(150);
        assertThat(catalog.conditions("0110")).singleElement().satisfies(condition -> {
            assertThat(catalog.condition(condition.id())).contains(condition);
            assertThat(condition.limit().text()).isEqualTo("4工作时");
        });
        assertThat(map.grids().size()).isBetween(900, 1_100);
        assertThat(map.regions(RegionLevel.STREET)).hasSize(16);
        assertThat(people.withRole(Role.INSPECTOR, null)).hasSize(16);
        assertThat(organisations.departments()).hasSize(12);
        assertThat(responsibilities.isEmpty()).isFalse();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM geo_component", Integer.class))
                .isBetween(1_800, 2_200);
    }

    @Test
    void everyGridIsFoundFromAPointInsideItWithItsRegions() {
        for (var grid : map.grids()) {
            var place = map.locate(grid.centre()).orElseThrow();
            assertThat(place.grid()).isEqualTo(grid.code());
            assertThat(place.communityName()).endsWith("社区");
            assertThat(place.streetName()).endsWith("街道");
            assertThat(place.districtName()).endsWith("区");
            assertThat(map.responsibilityGrid(place.responsibilityGrid()))
                    .hasValueSatisfying(
                            r -> assertThat(people.find(r.inspector())).isPresent());
        }
        assertThat(map.locate(new Point(113.0, 34.0))).isEmpty();
        assertThat(map.outline("990100")).isPresent();
    }

    @Test
    void theNearestComponentsComeFirst() {
        var centre = map.grids().get(500).centre();
        var near = map.componentsNear(centre, 200, 10);
        assertThat(near).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparingDouble(c -> c.metres()));
        assertThat(near).allSatisfy(c -> {
            assertThat(c.metres()).isLessThanOrEqualTo(200);
            assertThat(map.locate(c.position()).orElseThrow().grid()).isEqualTo(c.grid());
            assertThat(organisations.find(c.owner())).isPresent();
        });
        assertThat(map.responsibilityGridsNear(centre, 3)).hasSize(3);
    }

    @Test
    void aSecondStartAddsNothingAndACrashedOneIsContinued() throws Exception {
        // given a start that was killed before the last part
        jdbc.update("DELETE FROM demo_part WHERE name = 'responsibilities'");
        long versions = catalog.versions().size();
        // when
        city.run(new DefaultApplicationArguments());
        city.run(new DefaultApplicationArguments());
        // then
        assertThat(marks.names()).hasSize(9);
        assertThat(catalog.versions()).hasSize((int) versions);
        assertThat(people.withRole(Role.ADMINISTRATOR, null))
                .extracting("username")
                .contains("admin1");
    }

    @Test
    void publicAddressesAnswerWithoutALogin() throws Exception {
        http.perform(get("/api/demo/accounts"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].username").value("citizen1"))
                .andExpect(jsonPath("$.items[0].posts[0].role").value("citizen"));
        http.perform(get("/api/demo/places?n=30"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(30)));
        http.perform(get("/api/demo/places?n=0")).andExpect(status().isUnprocessableContent());
        http.perform(get("/api/catalog/subclasses"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].code").value("0101"));
        http.perform(get("/api/catalog/subclasses/C0101/conditions"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(4)))
                .andExpect(jsonPath("$.items[0].limit").value("2紧急工作时"));
        http.perform(get("/api/catalog/subclasses/9999/conditions")).andExpect(status().isNotFound());
        http.perform(get("/api/catalog/export")).andExpect(status().isOk());
        http.perform(get("/api/map/regions.geojson"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features", hasSize(4)));
        http.perform(get("/api/map/grids.geojson?bbox=113.62,34.745,113.625,34.75"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features[0].geometry.type").value("Polygon"));
        http.perform(get("/api/map/grids.geojson?bbox=1,2,3")).andExpect(status().isUnprocessableContent());
        http.perform(get("/api/map/locate?lon=113.6238&lat=34.7506"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.districtName").exists());
        http.perform(get("/api/map/locate?lon=1&lat=1")).andExpect(status().isNotFound());
    }
}
