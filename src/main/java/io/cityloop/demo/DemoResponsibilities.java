package io.cityloop.demo;

import io.cityloop.dispatch.ManagedArea;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.SensitivePlace;
import io.cityloop.geo.Point;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which department answers for which sub-class, from {@code seed/responsibility.csv}, and the city's key areas. */
@Component
@DemoOnly
class DemoResponsibilities implements DemoPart {

    private static final List<SensitivePlace> SCHOOLS = List.of(
            new SensitivePlace("school", "府前小学", new Point(113.625, 34.755)),
            new SensitivePlace("school", "云溪中学", new Point(113.640, 34.770)),
            new SensitivePlace("school", "湖滨实验学校", new Point(113.655, 34.745)));

    private final Responsibilities responsibilities;

    DemoResponsibilities(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Override
    public String name() {
        return "responsibilities";
    }

    @Override
    public void seed() {
        responsibilities.replace(SeedFile.rows("responsibility.csv").stream()
                .map(row -> new ResponsibilityLine(
                        row[0],
                        row[1],
                        row[2],
                        Arrays.stream(row[3].split(" "))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        row[4]))
                .toList());
        responsibilities.replacePlaces(SCHOOLS);
        responsibilities.replaceAreas(
                List.of(new ManagedArea("990102001", "A", "市政府及中心广场"), new ManagedArea("990103002", "A", "火车站地区")));
    }
}
