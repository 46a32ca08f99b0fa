package io.cityloop.enforcement;

/** The statutes the documents of enforcement rest on. */
public enum Law {
    /** Administrative Penalty Law, revised 2021-01-22. */
    PENALTY("行政处罚法", "Administrative Penalty Law"),
    /** Administrative Compulsion Law, 2011. */
    COMPULSION("行政强制法", "Administrative Compulsion Law"),
    /** Civil Procedure Law as amended 2023, for the manners of service. */
    CIVIL_PROCEDURE("民事诉讼法", "Civil Procedure Law");

    private final String chinese;
    private final String english;

    Law(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The article as it is cited: 《行政处罚法》第五十九条. */
    public String cite(int article, java.util.Locale locale) {
        return "en".equals(locale.getLanguage())
                ? english + " art. " + article
                : "《" + chinese + "》第" + chinese(article) + "条";
    }

    private static String chinese(int number) {
        String digits = "零一二三四五六七八九";
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? digits.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? digits.substring(ones, ones + 1) : "");
    }
}
