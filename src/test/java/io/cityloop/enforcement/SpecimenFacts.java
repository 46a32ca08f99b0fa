package io.cityloop.enforcement;

import java.util.HashMap;
import java.util.Map;

/** Facts of a made-up case, enough for every kind of document. */
final class SpecimenFacts {

    private SpecimenFacts() {}

    static Map<String, String> citizen() {
        Map<String, String> facts = new HashMap<>();
        facts.put("agencyName", "云州市城市管理行政执法局");
        facts.put("partyName", "张建国");
        facts.put("partyKind", "CITIZEN");
        facts.put("partyIdentity", "11010519491231002X");
        facts.put("partyAddress", "云州市江南区人民路街道幸福里 8 号 2 单元 301 室");
        facts.put("partyPhone", "13800001234");
        facts.put("violation", "擅自占用城市道路摆设摊点");
        facts.put("violationAt", "2026年11月20日 19时30分");
        facts.put("place", "云州市江南区人民路街道幸福里 8 号门前人行道");
        facts.put(
                "facts",
                "2026年11月20日19时30分，当事人张建国在人民路幸福里8号门前人行道摆设烧烤摊点，占用人行道约6平方米。\n"
                        + "执法人员到场后出示执法证件，责令当事人改正；当事人于当日20时收摊，次日再次摆设。");
        facts.put("evidence", "现场检查（勘验）笔录1份、现场照片4张、当事人询问笔录1份。");
        facts.put("lawBroken", "《云州市市容和环境卫生管理条例》第二十一条第一款");
        facts.put("penaltyBasis", "《云州市市容和环境卫生管理条例》第四十五条第（二）项");
        facts.put("discretionGrade", "一般");
        facts.put("discretionReason", "一年内第二次违法，占用面积不足10平方米");
        facts.put("fine", "1,200.00");
        facts.put("fineCapital", "壹仟贰佰元整");
        facts.put("penaltyText", "罚款人民币1,200.00元（壹仟贰佰元整）。");
        facts.put("payWithin", "十五日");
        facts.put("bankAccount", "云州银行营业部 非税收入专户 6200 0000 0000 0001");
        facts.put("reviewAuthority", "云州市人民政府");
        facts.put("court", "云州市江南区人民法院");
        facts.put("officers", "李卫东、王海燕");
        facts.put("certificates", "云执 0101001、云执 0101002");
        facts.put("filingNumber", "云城管罚立字〔2026〕1号");
        facts.put("noticeNumber", "云城管罚告字〔2026〕1号");
        facts.put("decisionNumber", "云城管罚决字〔2026〕1号");
        facts.put("statement", "我知道不能占道，家里困难才出来摆摊。\n希望少罚一些。");
        facts.put("statementReview", "经复核，当事人的陈述不影响违法事实的认定，其生活困难的情况已在裁量时考虑。");
        facts.put("hearingAt", "2026年12月10日 9时30分");
        facts.put("hearingPlace", "云州市城市管理行政执法局三楼听证室");
        facts.put("chair", "赵明");
        facts.put("clerk", "孙丽");
        facts.put("attendees", "赵明（局长）、钱进（副局长）、孙丽（法制科长）");
        facts.put("opinion", "事实清楚，证据确凿，适用依据正确，程序合法，建议按上述意见办理。");
        facts.put("conclusion", "同意按承办人意见处理。");
        facts.put("reason", "群众举报，案情需要进一步核实。");
        facts.put("goods", "烧烤炉|铁制，长 1.2 米|1 台|有使用痕迹\n折叠桌|木面|4 张|\n塑料凳||12 个|红色");
        facts.put("term", "三十日");
        facts.put("termEnd", "2026年12月20日");
        facts.put("receiver", "张建国");
        facts.put("serviceWay", "直接送达");
        facts.put("serviceAt", "2026年11月24日 10时15分");
        facts.put("witness", "周福贵（社区工作人员）");
        return facts;
    }
}
