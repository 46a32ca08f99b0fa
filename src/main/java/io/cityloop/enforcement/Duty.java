package io.cityloop.enforcement;

/**
 * One thing the law asks or allows, with its ground.
 *
 * @param kind what
 * @param article law and article
 * @param reason which of its conditions is met, in words for people
 */
public record Duty(DutyKind kind, String article, String reason) {

    /** As rules write it; refuses a kind that does not exist. */
    public static Duty of(String kind, String article, String reason) {
        return new Duty(DutyKind.valueOf(kind.strip()), article.strip(), reason.strip());
    }

    /** The kind as rules compare it. */
    public String name() {
        return kind.name();
    }
}
