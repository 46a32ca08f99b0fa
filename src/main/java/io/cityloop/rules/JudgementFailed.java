package io.cityloop.rules;

import org.jspecify.annotations.Nullable;

/** Rules gave no judgement; whoever asked goes on without them and says why. Nothing of the judgement is left behind. */
public abstract class JudgementFailed extends RuntimeException {

    private final String kind;
    private final String detail;

    /**
     * Says what happened.
     *
     * @param kind {@code limit}, {@code threw}, {@code noRules}, {@code doNotCompile} or {@code facts}; messages
     *     {@code rules.failed.<kind>} are the words for people
     * @param detail what exactly, in whatever words there are
     */
    protected JudgementFailed(String kind, String detail, String message) {
        this(kind, detail, message, null);
    }

    /** The same, with what was thrown. */
    protected JudgementFailed(String kind, String detail, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.detail = detail;
    }

    /** The kind, for a message. */
    public String kind() {
        return kind;
    }

    /** What exactly. */
    public String detail() {
        return detail;
    }

    /** What is kept with the case. */
    public JudgementFailure failure() {
        return new JudgementFailure(kind, detail);
    }
}
