package io.cityloop.enforcement;

/** Where a penalty file stands; the diagrams' {@code status} headers bear these names. */
public enum PenaltyStatus {
    /** 案源: being looked into. */
    CLUE,
    /** 立案审批. */
    FILING,
    /** 调查取证. */
    INVESTIGATION,
    /** 法制审核. */
    REVIEW,
    /** 事先告知. */
    NOTICE,
    /** 陈述申辩. */
    PARTY_RIGHTS,
    /** 听证. */
    HEARING,
    /** 集体讨论. */
    DISCUSSION,
    /** 决定. */
    DECISION,
    /** 送达. */
    SERVICE,
    /** 履行. */
    PERFORMANCE,
    /** 催告与强制执行. */
    COMPULSION,
    /** 结案审批. */
    CLOSING,
    /** 简易程序备案. */
    SUMMARY_RECORD,
    /** 已结案. */
    CLOSED,
    /** 不予立案. */
    NOT_FILED,
    /** 已撤案. */
    WITHDRAWN;

    /** Nothing more happens in it. */
    public boolean concluded() {
        return this == CLOSED || this == NOT_FILED || this == WITHDRAWN;
    }
}
