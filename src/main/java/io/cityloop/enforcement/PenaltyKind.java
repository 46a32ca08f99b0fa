package io.cityloop.enforcement;

/** Kinds of penalty (Administrative Penalty Law art. 9) as the rules know them; detention is not an agency's of a city. */
public enum PenaltyKind {
    /** 警告、通报批评. */
    WARNING,
    /** 罚款. */
    FINE,
    /** 没收违法所得、没收非法财物. */
    CONFISCATION,
    /** 暂扣许可证件、降低资质等级、吊销许可证件. */
    LICENCE,
    /** 限制开展生产经营活动、责令停产停业、责令关闭、限制从业. */
    CLOSURE,
    /** 法律、行政法规规定的其他行政处罚. */
    OTHER
}
