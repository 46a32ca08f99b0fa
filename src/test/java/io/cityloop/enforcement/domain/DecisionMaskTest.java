package io.cityloop.enforcement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionMaskTest {

    private final DecisionMask citizen =
            new DecisionMask("张建国", false, "江南区人民路街道新开路 9 号院", List.of("李卫东、王海燕", "周福贵（社区工作人员）", ""));

    @ParameterizedTest
    @CsvSource({"张建国,张某某", "李四,李某某", "欧阳修文,欧阳某某", "𠮷田一郎,𠮷某某"})
    void ofAPersonOnlyTheSurnameStays(String name, String masked) {
        assertThat(DecisionMask.person(name)).isEqualTo(masked);
    }

    @Test
    void aCompanyIsNamedAPersonIsNot() {
        assertThat(citizen.party()).isEqualTo("张某某");
        assertThat(new DecisionMask("云州好味道餐饮有限公司", true, "", List.of("陈美丽")).party())
                .isEqualTo("云州好味道餐饮有限公司");
        assertThat(new DecisionMask("云州好味道餐饮有限公司", true, "", List.of("陈美丽")).text("法定代表人陈美丽"))
                .isEqualTo("法定代表人陈某某");
    }

    @ParameterizedTest
    @CsvSource({
        "云州市江南区人民路街道幸福里 8 号 2 单元 301 室,云州市江南区人民路街道",
        "云州市江南区人民路 18 号,云州市江南区人民路",
        "江北县石桥镇三村,江北县石桥镇",
        "云州市江南区,云州市江南区",
        "某处,''"
    })
    void anAddressEndsAtItsStreet(String address, String street) {
        assertThat(DecisionMask.place(address)).isEqualTo(street);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "当事人张建国（身份证 11010519491231002X）|当事人张某某（身份证 ××××）",
                "电话13800001234、010-66668888|电话××××、××××",
                "账户 6200 0000 0000 0001|账户 ××××",
                "车牌云A·B1234 停在路边|车牌×××× 停在路边",
                "张建国住在幸福里8号2单元301室。|张某某××号。",
                "送达江南区人民路街道新开路 9 号院|送达江南区人民路街道",
                "见证人周福贵，执法人员李卫东、王海燕|见证人周某某，执法人员李某某、王某某",
                "更正云城管罚决字〔2026〕1号|更正云城管罚决字〔2026〕1号",
                "依据第45号令第四十五条第（二）项罚款人民币1,200.00元|依据第45号令第四十五条第（二）项罚款人民币1,200.00元"
            })
    void whatTellsWhoSomebodyIsGoesAndTheRestStays(String text, String masked) {
        assertThat(citizen.text(text)).isEqualTo(masked);
    }
}
