package io.cityloop.dispatch.process;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.SubClass;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Region;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the city knows of the codes a register names: sub-classes, regions, departments, by code or by name. */
@Component
class RegisterWords {

    private final Catalog catalog;
    private final CityMap map;
    private final Organisations organisations;

    RegisterWords(Catalog catalog, CityMap map, Organisations organisations) {
        this.catalog = catalog;
        this.map = map;
        this.organisations = organisations;
    }

    /** What a line names that is not there: {@code subClass}, {@code region}, {@code department}, {@code coDepartments}. */
    Map<String, String> unknown(ResponsibilityLine line) {
        Map<String, String> unknown = new LinkedHashMap<>();
        if (!knowsSubClass(line.subClass())) {
            unknown.put("subClass", line.subClass());
        }
        if (!knowsRegion(line.region())) {
            unknown.put("region", line.region());
        }
        if (department(line.department()).isEmpty()) {
            unknown.put("department", line.department());
        }
        line.coDepartments().stream()
                .filter(code -> department(code).isEmpty())
                .findFirst()
                .ifPresent(code -> unknown.put("coDepartments", code));
        return unknown;
    }

    /** The key of the message that says so. */
    String key(String what) {
        return switch (what) {
            case "subClass" -> "dispatch.register.unknownSubClass";
            case "region" -> "dispatch.register.unknownRegion";
            default -> "dispatch.unknownDepartment";
        };
    }

    /** A sub-class in force, or the beginning of one; without a standard every readable code will do. */
    boolean knowsSubClass(String code) {
        List<SubClass> subClasses = catalog.subClasses();
        return code.matches("C?\\d{0,4}")
                && (subClasses.isEmpty()
                        || catalog.subClass(code).isPresent()
                        || code.length() < 4
                                && subClasses.stream()
                                        .anyMatch(one -> one.code().startsWith(code)));
    }

    /** A region or unit grid of the map; without a map every readable code will do. */
    boolean knowsRegion(String code) {
        return code.isEmpty()
                || map.region(code).isPresent()
                || map.grid(code).isPresent()
                || map.extent().isEmpty() && code.matches("\\d{6,14}");
    }

    /** The code of a department, which may be given by its name. */
    Optional<String> department(String codeOrName) {
        Optional<String> byCode =
                organisations.find(codeOrName).filter(Organisation::takesCases).map(Organisation::code);
        return byCode.isPresent()
                ? byCode
                : organisations.departments().stream()
                        .filter(one -> one.name().equals(codeOrName))
                        .map(Organisation::code)
                        .findFirst();
    }

    String subClassName(String code) {
        return catalog.subClass(code)
                .map(one -> one.className() + " / " + one.name())
                .orElse("");
    }

    String regionName(String code) {
        return map.region(code)
                .map(Region::name)
                .or(() -> map.grid(code).map(UnitGrid::code))
                .orElse("");
    }

    String departmentName(String code) {
        return organisations.find(code).map(Organisation::name).orElse("");
    }
}
