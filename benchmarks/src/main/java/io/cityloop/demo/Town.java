package io.cityloop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Where things can be reported, what they can be, and a picture of each photographer. */
final class Town {

    private final ApiClient uploads;
    private final List<JsonNode> places = new ArrayList<>();
    private final List<String> subClasses = new ArrayList<>();
    private final Map<String, String> photos = new ConcurrentHashMap<>();

    Town(LoadApi api, ApiClient uploads) {
        this.uploads = uploads;
        api.get("/api/demo/places?n=500", null).body().path("items").forEach(places::add);
        api.get("/api/catalog/subclasses", null)
                .body()
                .path("items")
                .forEach(one -> subClasses.add(one.path("code").asString("")));
    }

    /** Spread over the city, so that reports are not taken for the same problem. */
    JsonNode place(int n) {
        JsonNode one = places.get(Math.floorMod(n, places.size()));
        return one.has("location") ? one.path("location") : one;
    }

    String subClass(int n) {
        return subClasses.get(Math.floorMod(n * 31, subClasses.size()));
    }

    String photo(String token, String username) {
        return photos.computeIfAbsent(
                username,
                name -> uploads.upload(SpecimenPhoto.draw(name.hashCode()), token)
                        .body()
                        .path("sha256")
                        .asString(""));
    }
}
