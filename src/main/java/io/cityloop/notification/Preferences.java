package io.cityloop.notification;

import java.util.Map;

/**
 * How a person wants to be told outside the application.
 *
 * @param digest what is not urgent comes in one mail a day
 * @param digestHour hour of the day, in the city's zone, of that mail
 * @param quietFrom minute of the day from which what is not urgent waits
 * @param quietTo minute of the day until which it waits; like {@code quietFrom}: never quiet
 * @param choices where he wants something else than the default, by kind
 */
public record Preferences(
        boolean digest, int digestHour, int quietFrom, int quietTo, Map<String, Map<Way, Boolean>> choices) {

    /** Keeps its own copy of the choices. */
    public Preferences {
        choices = Map.copyOf(choices);
    }

    /** Whether he wants this kind by this way, where others without a choice of their own do or do not. */
    public boolean wants(String kind, Way way, boolean byDefault) {
        return choices.getOrDefault(kind, Map.of()).getOrDefault(way, byDefault);
    }
}
