package io.cityloop.catalog;

import java.util.regex.Pattern;

/** Tells from the words of a condition whether it says that a law is broken; only for standards without such a column. */
final class LawBroken {

    private static final Pattern FORBIDDEN = Pattern.compile("未经|擅自|违法|非法|违规|违章|违反|无证|无照|私自|私搭|私设|未取得|未按规定");
    private static final Pattern PROCEEDED_AGAINST = Pattern.compile("查处|立案|取缔|处罚|法定程序|移交");

    private LawBroken() {}

    static boolean by(String description, String closingCondition) {
        return FORBIDDEN.matcher(description).find()
                || PROCEEDED_AGAINST.matcher(closingCondition).find();
    }
}
