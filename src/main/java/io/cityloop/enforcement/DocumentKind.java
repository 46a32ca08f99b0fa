package io.cityloop.enforcement;

import static io.cityloop.enforcement.DocumentLayout.FORM;
import static io.cityloop.enforcement.DocumentLayout.LETTER;
import static io.cityloop.enforcement.DocumentLayout.LIST;
import static io.cityloop.enforcement.DocumentLayout.RECORD;
import static io.cityloop.enforcement.Law.COMPULSION;
import static io.cityloop.enforcement.Law.PENALTY;

import java.util.List;
import java.util.Locale;

/**
 * The documents 文书 of enforcement: each has a title, a word in its number, a layout, an article that it rests on and
 * facts it must not lack. The text of a kind is the file {@code penalty-documents/<name>.xml}.
 */
public enum DocumentKind {
    /** Where a case comes from. */
    CLUE_REGISTER("案源登记表", "案源", FORM, PENALTY, 54, true, "violation", "place", "facts"),
    /** The head lets a case be filed. */
    FILING_APPROVAL("立案审批表", "罚立", FORM, PENALTY, 54, false, "partyName", "violation", "facts", "officers", "opinion"),
    /** What two officers saw on the spot. */
    SCENE_RECORD("现场检查（勘验）笔录", "检", RECORD, PENALTY, 55, true, "place", "facts", "officers", "certificates"),
    /** What somebody answered. */
    QUESTIONING_RECORD("询问笔录", "询", RECORD, PENALTY, 55, true, "receiver", "statement", "officers", "certificates"),
    /** The party has to put it right. */
    CORRECTION_ORDER("责令改正通知书", "责改", LETTER, PENALTY, 28, false, "partyName", "facts", "lawBroken", "term"),
    /** Somebody who might be partial is taken off the case, or stays. */
    RECUSAL_DECISION("回避决定书", "回避", LETTER, PENALTY, 43, false, "receiver", "reason", "conclusion"),
    /** The head lets evidence be kept. */
    PRESERVATION_APPROVAL("先行登记保存证据审批表", "登保审", FORM, PENALTY, 56, false, "partyName", "goods", "reason", "opinion"),
    /** Evidence is kept for seven days. */
    PRESERVATION_NOTICE("先行登记保存证据通知书", "登保", LETTER, PENALTY, 56, false, "partyName", "facts", "goods", "term"),
    /** What becomes of kept evidence. */
    PRESERVATION_DECISION("先行登记保存证据处理决定书", "登保处", LETTER, PENALTY, 56, false, "partyName", "goods", "conclusion"),
    /** A part stands for the whole. */
    SAMPLING_RECORD("抽样取证凭证", "抽样", LIST, PENALTY, 56, true, "partyName", "goods", "place", "officers"),
    /** The head lets things be sealed or taken. */
    SEIZURE_APPROVAL("查封（扣押）审批表", "查扣审", FORM, COMPULSION, 18, false, "partyName", "goods", "reason", "opinion"),
    /** Things are sealed or taken. */
    SEIZURE_DECISION(
            "查封（扣押）决定书",
            "查扣",
            LETTER,
            COMPULSION,
            24,
            false,
            "partyName",
            "partyAddress",
            "facts",
            "lawBroken",
            "goods",
            "term",
            "reviewAuthority",
            "court"),
    /** The things that were sealed or taken. */
    GOODS_LIST("查封（扣押）场所、设施、财物清单", "查扣清", LIST, COMPULSION, 24, true, "partyName", "goods", "officers"),
    /** Once more, for thirty days at most. */
    SEIZURE_EXTENSION("延长查封（扣押）期限决定书", "查扣延", LETTER, COMPULSION, 25, false, "partyName", "reason", "termEnd"),
    /** Things are given back. */
    SEIZURE_RELEASE("解除查封（扣押）决定书", "查扣解", LETTER, COMPULSION, 28, false, "partyName", "goods", "reason"),
    /** Another authority is asked to help. */
    ASSISTANCE_LETTER("协助函", "协", LETTER, PENALTY, 26, true, "receiver", "facts", "reason"),
    /** What the investigation found. */
    INVESTIGATION_REPORT(
            "调查终结报告",
            "调终",
            FORM,
            PENALTY,
            57,
            false,
            "partyName",
            "violation",
            "facts",
            "evidence",
            "lawBroken",
            "opinion",
            "officers"),
    /** A lawyer of the agency, who did not investigate, has read it. */
    LEGAL_REVIEW("法制审核意见书", "法审", FORM, PENALTY, 58, false, "partyName", "violation", "facts", "opinion"),
    /** Those in charge have talked it over. */
    COLLECTIVE_RECORD(
            "重大案件集体讨论笔录", "集讨", RECORD, PENALTY, 57, false, "attendees", "chair", "clerk", "facts", "conclusion"),
    /** What is going to be decided, and what the party may say to it. */
    PENALTY_NOTICE(
            "行政处罚事先告知书",
            "罚告",
            LETTER,
            PENALTY,
            44,
            false,
            "partyName",
            "facts",
            "evidence",
            "lawBroken",
            "penaltyBasis",
            "penaltyText"),
    /** The same, with the right to a hearing. */
    HEARING_RIGHT_NOTICE(
            "行政处罚听证告知书",
            "听告",
            LETTER,
            PENALTY,
            63,
            false,
            "partyName",
            "facts",
            "lawBroken",
            "penaltyBasis",
            "penaltyText"),
    /** What the party said for itself. */
    STATEMENT_RECORD("陈述申辩笔录", "陈申", RECORD, PENALTY, 45, true, "partyName", "statement", "officers"),
    /** What the agency makes of it. */
    STATEMENT_REVIEW(
            "陈述申辩复核意见书", "复核", FORM, PENALTY, 45, false, "partyName", "statement", "statementReview", "opinion"),
    /** When and where the hearing is. */
    HEARING_NOTICE(
            "听证通知书",
            "听通",
            LETTER,
            PENALTY,
            64,
            false,
            "partyName",
            "violation",
            "hearingAt",
            "hearingPlace",
            "chair",
            "clerk"),
    /** Everybody may come. */
    HEARING_ANNOUNCEMENT("听证公告", "听公", LETTER, PENALTY, 64, false, "violation", "hearingAt", "hearingPlace", "chair"),
    /** What was said at the hearing. */
    HEARING_RECORD(
            "听证笔录",
            "听录",
            RECORD,
            PENALTY,
            64,
            false,
            "partyName",
            "hearingAt",
            "hearingPlace",
            "chair",
            "clerk",
            "statement"),
    /** What the chair of the hearing makes of it. */
    HEARING_REPORT("听证报告", "听报", FORM, PENALTY, 65, false, "partyName", "hearingAt", "chair", "facts", "opinion"),
    /** The head decides. */
    DECISION_APPROVAL(
            "行政处罚决定审批表", "罚审", FORM, PENALTY, 57, false, "partyName", "violation", "facts", "penaltyText", "opinion"),
    /** The penalty. */
    PENALTY_DECISION(
            "行政处罚决定书",
            "罚决",
            LETTER,
            PENALTY,
            59,
            false,
            "partyName",
            "partyAddress",
            "facts",
            "evidence",
            "lawBroken",
            "penaltyBasis",
            "penaltyText",
            "payWithin",
            "reviewAuthority",
            "court"),
    /** No penalty, and why. */
    NO_PENALTY_DECISION(
            "不予行政处罚决定书",
            "不罚决",
            LETTER,
            PENALTY,
            57,
            false,
            "partyName",
            "facts",
            "reason",
            "penaltyBasis",
            "reviewAuthority",
            "court"),
    /** Another authority goes on. */
    TRANSFER_LETTER("案件移送函", "移", LETTER, PENALTY, 27, false, "receiver", "partyName", "facts", "reason"),
    /** The case should not have been filed. */
    WITHDRAWAL_APPROVAL("撤销立案审批表", "撤立", FORM, PENALTY, 57, false, "partyName", "violation", "reason", "opinion"),
    /** The penalty, there and then. */
    SUMMARY_DECISION(
            "当场行政处罚决定书",
            "当罚",
            LETTER,
            PENALTY,
            52,
            false,
            "partyName",
            "facts",
            "violationAt",
            "place",
            "lawBroken",
            "penaltyBasis",
            "penaltyText",
            "officers",
            "certificates",
            "reviewAuthority",
            "court"),
    /** Where documents reach the party, and whether by electronic means. */
    ADDRESS_CONFIRMATION(
            "送达地址确认书", "址确", FORM, PENALTY, 61, true, "partyName", "partyAddress", "partyPhone", "serviceWay"),
    /** That a document reached the party. */
    SERVICE_RECEIPT(
            "送达回证",
            "送证",
            FORM,
            PENALTY,
            61,
            false,
            "partyName",
            "decisionNumber",
            "serviceWay",
            "serviceAt",
            "receiver",
            "place"),
    /** The party may pay later, or in parts. */
    INSTALMENT_APPROVAL(
            "延期（分期）缴纳罚款批准书",
            "缓罚",
            LETTER,
            PENALTY,
            66,
            false,
            "partyName",
            "decisionNumber",
            "fine",
            "reason",
            "payWithin"),
    /** Do it now, or it will be done. */
    DEMAND(
            "履行行政处罚决定催告书",
            "催",
            LETTER,
            COMPULSION,
            54,
            false,
            "partyName",
            "decisionNumber",
            "fine",
            "term",
            "payWithin"),
    /** Three in a hundred a day. */
    SURCHARGE_DECISION(
            "加处罚款决定书",
            "加罚",
            LETTER,
            PENALTY,
            72,
            false,
            "partyName",
            "decisionNumber",
            "fine",
            "reason",
            "reviewAuthority",
            "court"),
    /** It is done. */
    EXECUTION_DECISION(
            "行政强制执行决定书",
            "强执",
            LETTER,
            COMPULSION,
            37,
            false,
            "partyName",
            "partyAddress",
            "decisionNumber",
            "reason",
            "lawBroken",
            "conclusion",
            "term",
            "reviewAuthority",
            "court"),
    /** Take down yourself what was built against the law. */
    EXECUTION_ANNOUNCEMENT("限期自行拆除公告", "强公", LETTER, COMPULSION, 44, false, "partyName", "place", "facts", "term"),
    /** Somebody else does it at the party's cost. */
    SUBSTITUTE_DECISION(
            "代履行决定书",
            "代履",
            LETTER,
            COMPULSION,
            51,
            false,
            "partyName",
            "partyAddress",
            "reason",
            "conclusion",
            "term",
            "fine",
            "receiver"),
    /** The court is asked. */
    COURT_APPLICATION(
            "强制执行申请书",
            "申执",
            LETTER,
            COMPULSION,
            55,
            false,
            "court",
            "partyName",
            "partyAddress",
            "decisionNumber",
            "facts",
            "conclusion"),
    /** The end. */
    CLOSING_APPROVAL(
            "结案审批表",
            "结",
            FORM,
            PENALTY,
            57,
            false,
            "partyName",
            "violation",
            "decisionNumber",
            "conclusion",
            "opinion");

    private final String title;
    private final String word;
    private final DocumentLayout layout;
    private final Law law;
    private final int article;
    private final boolean free;
    private final List<String> required;

    DocumentKind(
            String title, String word, DocumentLayout layout, Law law, int article, boolean free, String... required) {
        this.title = title;
        this.word = word;
        this.layout = layout;
        this.law = law;
        this.article = article;
        this.free = free;
        this.required = List.of(required);
    }

    /** Chinese title, as printed. */
    public String title() {
        return title;
    }

    /** The word of its series: 罚决 in ×城管罚决字〔2026〕1号. */
    public String word() {
        return word;
    }

    /** How it looks. */
    public DocumentLayout layout() {
        return layout;
    }

    /** The statute that asks for it. */
    public Law law() {
        return law;
    }

    /** The article of that statute. */
    public int article() {
        return article;
    }

    /** The article as it is cited in this language. */
    public String citation(Locale locale) {
        return law.cite(article, locale);
    }

    /** Keys of the facts it must not lack. */
    public List<String> required() {
        return required;
    }

    /**
     * Whether an officer may write it whenever he needs it: records, lists, receipts. What decides something comes only
     * out of the step that decides.
     */
    public boolean free() {
        return free;
    }

    /** A letter the party has to get, so that its service is recorded. */
    public boolean toTheParty() {
        return layout == LETTER
                && required.contains("partyName")
                && this != TRANSFER_LETTER
                && this != COURT_APPLICATION
                && this != EXECUTION_ANNOUNCEMENT;
    }
}
