package io.cityloop.demo;

import io.cityloop.geo.ComponentState;
import io.cityloop.geo.MapRegister;
import io.cityloop.geo.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Two components in every unit grid, the common kinds more often than the rare. */
@Component
@DemoOnly
class DemoComponents implements DemoPart {

    private static final List<String> COMMON =
            List.of("C0137", "C0402", "C0101", "C0103", "C0104", "C0305", "C0127", "C0128", "C0106", "C0111", "C0130");

    private final MapRegister map;

    DemoComponents(MapRegister map) {
        this.map = map;
    }

    @Override
    public String name() {
        return "components";
    }

    @Override
    public void seed() {
        Map<String, String> names = new HashMap<>();
        SeedFile.rows("standard.csv").stream()
                .filter(row -> row[0].equals("COMPONENT"))
                .forEach(row -> names.put("C" + row[1] + row[3], row[4]));
        Map<String, String> owners = new HashMap<>();
        SeedFile.rows("responsibility.csv").forEach(row -> owners.put(row[0], row[2]));
        var rare = names.keySet().stream().sorted().toList();
        var random = new Random(7);
        Map<String, Integer> numbers = new HashMap<>();
        var components = new ArrayList<io.cityloop.geo.Component>();
        for (var grid : new CityPlan().grids) {
            for (int i = 0; i < 2; i++) {
                var kinds = random.nextInt(4) < 3 ? COMMON : rare;
                var subClass = kinds.get(random.nextInt(kinds.size()));
                var prefix = grid.code().substring(0, 6) + subClass.substring(1);
                var at = Cells.within(grid.cell(), random);
                components.add(new io.cityloop.geo.Component(
                        prefix + String.format("%06d", numbers.merge(prefix, 1, Integer::sum)),
                        subClass,
                        names.getOrDefault(subClass, subClass),
                        owners.get(subClass),
                        new Point(at[0], at[1]),
                        random.nextInt(50) == 0 ? ComponentState.DAMAGED : ComponentState.INTACT,
                        grid.code(),
                        grid.community().name(),
                        0));
            }
        }
        map.putComponents(components);
    }
}
