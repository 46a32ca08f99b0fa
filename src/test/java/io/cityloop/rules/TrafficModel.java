package io.cityloop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small decision for tests: what a light says about a car. */
public final class TrafficModel implements DecisionModel {

    /** A fact. */
    public record Car(String plate, int speed, List<String> tags, String department) {}

    /** A result. */
    public record Verdict(String department, int points) {}

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public String decision() {
        return "traffic";
    }

    @Override
    public String title() {
        return "交通";
    }

    @Override
    public String titleEn() {
        return "Traffic";
    }

    @Override
    public Class<?> resultType() {
        return Verdict.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(Car.class, Verdict.class);
    }

    @Override
    public List<Object> facts(JsonNode told) {
        List<Object> cars = new ArrayList<>();
        told.required("cars").forEach(car -> cars.add(json.treeToValue(car, Car.class)));
        return cars;
    }

    @Override
    public Object conclusion(List<?> results) {
        return Map.of("verdicts", results);
    }

    @Override
    public Map<String, Predicate<String>> codes() {
        return Map.of("department", Set.of("D01", "D02")::contains);
    }
}
