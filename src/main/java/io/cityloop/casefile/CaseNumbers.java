package io.cityloop.casefile;

/**
 * Draws case numbers; a bean. A number is {@code {region6}{yyyyMMdd}{seq5}} unless the template says otherwise, unique
 * for ever, in order of drawing within a day and region, with gaps where a transaction was given up.
 */
public interface CaseNumbers {

    /**
     * The next number for this region on the city's present day. Drawn in the caller's transaction if there is one,
     * which then holds the region's sequence until it ends; better drawn before.
     *
     * @param region6 code of the district
     */
    String next(String region6);
}
