package io.cityloop.demo;

import io.cityloop.catalog.Kind;
import io.cityloop.catalog.StandardDraft;
import io.cityloop.catalog.StandardVersion;
import io.cityloop.catalog.Standards;
import io.cityloop.catalog.SubClass;
import io.cityloop.identity.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo city's standard, from {@code seed/standard.csv}. */
@Component
@DemoOnly
class DemoStandard implements DemoPart {

    private final Standards standards;

    DemoStandard(Standards standards) {
        this.standards = standards;
    }

    @Override
    public String name() {
        return "standard";
    }

    @Override
    public void seed() {
        var subClasses = new LinkedHashMap<String, SubClass>();
        var conditions = new ArrayList<StandardDraft.Condition>();
        Map<String, Integer> numbers = new HashMap<>();
        for (var row : SeedFile.rows("standard.csv")) {
            var kind = Kind.valueOf(row[0]);
            var code = kind.code(row[1], row[3]);
            subClasses.putIfAbsent(code, new SubClass(code, kind, row[1], row[2], row[4]));
            conditions.add(new StandardDraft.Condition(
                    code,
                    numbers.merge(code, 1, Integer::sum),
                    row[5],
                    row[6],
                    row[7],
                    row[8],
                    row[9],
                    orNull(row[10]),
                    row[11].equals("1")));
        }
        var version = new StandardVersion("demo-1", "云州市数字化城市管理立案、处置和结案标准", LocalDate.of(2020, 1, 1));
        standards.publish(new StandardDraft(version, new ArrayList<>(subClasses.values()), conditions), Actor.system());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
