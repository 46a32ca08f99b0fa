package io.cityloop.enforcement;

/**
 * How a circumstance weighs.
 *
 * @param code code of the circumstance
 * @param leaning {@code LIGHT}, {@code HEAVY} or {@code SPARED}
 * @param ground what people call it
 * @param groundEn the same in English
 * @param article law and article
 */
public record Weight(String code, String leaning, String ground, String groundEn, String article)
        implements DiscretionFinding {

    /** As rules write it. */
    public static Weight of(String code, String leaning, String ground, String groundEn, String article) {
        return new Weight(code.strip(), leaning.strip(), ground.strip(), groundEn.strip(), article.strip());
    }
}
