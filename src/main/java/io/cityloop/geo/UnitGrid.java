package io.cityloop.geo;

/**
 * A unit grid 单元网格 (GB/T 30428.1): about a hectare, inside one community, never cutting a building.
 *
 * @param code 14 digits by default: community and two digits sequence; never reused
 * @param community twelve digits
 * @param responsibilityGrid code of the responsibility grid it belongs to
 * @param area square metres
 * @param centre a point inside it
 */
public record UnitGrid(String code, String community, String responsibilityGrid, double area, Point centre) {

    /** The street the grid lies in, nine digits. */
    public String street() {
        return community.substring(0, 9);
    }

    /** The district the grid lies in, six digits. */
    public String district() {
        return community.substring(0, 6);
    }
}
