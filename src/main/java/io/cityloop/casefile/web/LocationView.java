package io.cityloop.casefile.web;

import io.cityloop.casefile.CaseFile;

/** Where a case lies. */
record LocationView(
        double lon,
        double lat,
        String address,
        String grid,
        String responsibilityGrid,
        String community,
        String communityName,
        String street,
        String streetName,
        String district,
        String districtName) {

    static LocationView of(CaseFile caseFile) {
        var place = caseFile.place();
        return new LocationView(
                caseFile.location().lon(),
                caseFile.location().lat(),
                caseFile.address(),
                place.grid(),
                place.responsibilityGrid(),
                place.community(),
                place.communityName(),
                place.street(),
                place.streetName(),
                place.district(),
                place.districtName());
    }
}
