package io.cityloop.verification.domain;

/**
 * Somebody who may not look at this case.
 *
 * @param username who
 * @param why what stands in the way
 */
public record ShutOut(String username, Why why) {

    /** What stands in the way. */
    public enum Why {
        /** He reported it. */
        REPORTED("上报了本案"),
        /** He handled it. */
        HANDLED("处置过本案"),
        /** He was asked and declined. */
        DECLINED("已谢绝前往");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /** He reported it. */
    public boolean reporter() {
        return why == Why.REPORTED;
    }

    /** He handled it. */
    public boolean handler() {
        return why == Why.HANDLED;
    }

    /** He declined. */
    public boolean declined() {
        return why == Why.DECLINED;
    }

    /** The reason in the words an explanation shows. */
    public String words() {
        return why.words;
    }
}
