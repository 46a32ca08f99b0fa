package io.cityloop.acceptance.domain;

/**
 * An open case around the report.
 *
 * @param number its number
 * @param sameSubClass {@code same}, {@code other}, or {@code unknown} when one of the two does not say
 * @param metres between the two places
 * @param hoursApart between the two reports
 * @param likeness of the wording, 0 to 100
 */
public record NearbyCase(String number, String sameSubClass, double metres, long hoursApart, int likeness) {

    /** The case in the words an explanation shows. */
    public String words() {
        return "相距 " + Math.round(metres) + " 米，相隔 " + hoursApart + " 小时，文字相似 " + likeness + "%"
                + (sameSubClass.equals("other") ? "，小类不同" : "");
    }
}
