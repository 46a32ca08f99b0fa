package io.cityloop.enforcement;

/** What can happen to a piece of evidence. */
public enum CustodyAction {
    /** Given to somebody. */
    HANDED_OVER("移交"),
    /** Put away. */
    STORED("入库"),
    /** Sent to an expert. */
    SENT_TO_EXPERT("送检"),
    /** Came back. */
    RETURNED("收回"),
    /** Given back to its owner. */
    RELEASED("发还"),
    /** No longer there: destroyed or sold by decision. */
    DISPOSED("处置");

    private final String title;

    CustodyAction(String title) {
        this.title = title;
    }

    /** In Chinese, as printed. */
    public String title() {
        return title;
    }
}
