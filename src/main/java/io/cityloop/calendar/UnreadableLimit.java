package io.cityloop.calendar;

/** A limit's text, or a part of it, is not understood; nothing is guessed. */
public class UnreadableLimit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;

    /** Refuses {@code text} for {@code reason}. */
    public UnreadableLimit(String text, String reason) {
        super("无法识别的时限“" + text + "”：" + reason);
        this.text = text;
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }
}
