package io.cityloop.enforcement;

/** The eight kinds of evidence of art. 46 of the Administrative Penalty Law. */
public enum EvidenceKind {
    /** 书证. */
    DOCUMENTARY("书证"),
    /** 物证. */
    PHYSICAL("物证"),
    /** 视听资料. */
    AUDIOVISUAL("视听资料"),
    /** 电子数据. */
    ELECTRONIC("电子数据"),
    /** 证人证言. */
    WITNESS("证人证言"),
    /** 当事人的陈述. */
    PARTY_STATEMENT("当事人的陈述"),
    /** 鉴定意见. */
    EXPERT_OPINION("鉴定意见"),
    /** 勘验笔录、现场笔录. */
    SCENE_RECORD("勘验笔录、现场笔录");

    private final String title;

    EvidenceKind(String title) {
        this.title = title;
    }

    /** As the law calls it. */
    public String title() {
        return title;
    }
}
