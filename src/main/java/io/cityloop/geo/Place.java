package io.cityloop.geo;

/** Where a point lies in the city's division: codes and names, from the unit grid up to the district. */
public record Place(
        String grid,
        String responsibilityGrid,
        String community,
        String communityName,
        String street,
        String streetName,
        String district,
        String districtName) {}
