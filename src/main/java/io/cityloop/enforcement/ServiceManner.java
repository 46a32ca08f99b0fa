package io.cityloop.enforcement;

import java.util.Locale;

/**
 * How a document reaches the party 送达方式. The Penalty Law (art. 61) sends to the Civil Procedure Law; the articles are
 * those of its 2023 version.
 */
public enum ServiceManner {
    /** Into the party's hands, or those the law names, against a signature. */
    DIRECT("直接送达", 88),
    /** Left where the party lives because it would not take it, before a witness or a camera. */
    LEFT("留置送达", 89),
    /** By post; the day on the return receipt counts. */
    MAIL("邮寄送达", 91),
    /** To an address the party has agreed to in writing. */
    ELECTRONIC("电子送达", 90),
    /** By another authority that was asked to. */
    COMMISSIONED("委托送达", 91),
    /** By announcement, thirty days, when nothing else reaches the party. */
    ANNOUNCEMENT("公告送达", 95);

    private final String title;
    private final int article;

    ServiceManner(String title, int article) {
        this.title = title;
        this.article = article;
    }

    /** As documents write it. */
    public String title() {
        return title;
    }

    /** The article it rests on. */
    public String citation(Locale locale) {
        return Law.CIVIL_PROCEDURE.cite(article, locale);
    }
}
