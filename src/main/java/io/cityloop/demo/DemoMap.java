package io.cityloop.demo;

import io.cityloop.geo.MapRegister;
import io.cityloop.geo.MapRegister.GridShape;
import io.cityloop.geo.MapRegister.RegionShape;
import io.cityloop.geo.Point;
import io.cityloop.geo.Region;
import io.cityloop.geo.RegionLevel;
import io.cityloop.geo.ResponsibilityGrid;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** The demo city's division, drawn when it is needed instead of shipped. */
@Component
@DemoOnly
class DemoMap implements DemoPart {

    private final MapRegister map;

    DemoMap(MapRegister map) {
        this.map = map;
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public void seed() {
        var plan = new CityPlan();
        var regions = new ArrayList<RegionShape>();
        regions.add(region(CityPlan.PROVINCE, RegionLevel.PROVINCE, "云岭省", null));
        regions.add(region(CityPlan.CITY, RegionLevel.CITY, CityPlan.CITY_NAME, CityPlan.PROVINCE));
        plan.districts.forEach(d -> regions.add(region(d.code(), RegionLevel.DISTRICT, d.name(), CityPlan.CITY)));
        plan.streets.forEach(s -> regions.add(
                region(s.code(), RegionLevel.STREET, s.name(), s.code().substring(0, 6))));
        plan.communities.forEach(c -> regions.add(
                region(c.code(), RegionLevel.COMMUNITY, c.name(), c.code().substring(0, 9))));
        map.putRegions(regions);
        map.putResponsibilityGrids(plan.communities.stream()
                .map(c -> new ResponsibilityGrid(
                        c.responsibilityGrid(),
                        c.name() + "责任网格",
                        c.code().substring(0, 9),
                        Townspeople.inspectorOf(c.code())))
                .toList());
        map.putUnitGrids(plan.grids.stream()
                .map(g -> new GridShape(
                        g.code(),
                        g.community().code(),
                        g.community().responsibilityGrid(),
                        g.ring().stream().map(xy -> new Point(xy[0], xy[1])).toList()))
                .toList());
    }

    private static RegionShape region(
            String code, RegionLevel level, String name, @org.jspecify.annotations.Nullable String parent) {
        return new RegionShape(new Region(code, level, name, parent), null);
    }
}
