package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {

    @ParameterizedTest(name = "{0} fen")
    @CsvSource({
        "0, 0.00, 人民币零元整",
        "5, 0.05, 人民币伍分",
        "30, 0.30, 人民币叁角整",
        "120000, 1200.00, 人民币壹仟贰佰元整",
        "120050, 1200.50, 人民币壹仟贰佰元伍角整",
        "120005, 1200.05, 人民币壹仟贰佰元零伍分",
        "1000500, 10005.00, 人民币壹万零伍元整",
        "100050000, 1000500.00, 人民币壹佰万零伍佰元整",
        "10000000, 100000.00, 人民币壹拾万元整",
        "10700053, 107000.53, 人民币壹拾万柒仟元伍角叁分",
        "10000000000, 100000000.00, 人民币壹亿元整",
        "10000000100, 100000001.00, 人民币壹亿零壹元整",
        "123456789012, 1234567890.12, 人民币壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分",
    })
    void aSumIsWrittenInYuanAndInCapitals(long fen, String yuan, String capitals) {
        assertThat(new Fen(fen).yuan()).isEqualTo(yuan);
        assertThat(new Fen(fen).capitals()).isEqualTo(capitals);
        assertThat(Fen.parse(yuan)).isEqualTo(new Fen(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.234", "1,200", "12元", "1e3", "12345678901234567"})
    void whatIsNoSumIsRefused(String text) {
        assertThatThrownBy(() -> Fen.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tablesGroupThousands() {
        assertThat(Fen.parse("0.5").grouped()).isEqualTo("0.50");
        assertThat(Fen.parse("999.99").grouped()).isEqualTo("999.99");
        assertThat(Fen.parse("1000").grouped()).isEqualTo("1,000.00");
        assertThat(Fen.parse("1234567.89").grouped()).isEqualTo("1,234,567.89");
    }

    @Test
    void moneyIsNeverLessThanNothing() {
        assertThatThrownBy(() -> Fen.ofYuan(1).minus(Fen.ofYuan(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Fen.ofYuan(1).lessUpTo(Fen.ofYuan(2))).isEqualTo(Fen.ZERO);
        assertThatThrownBy(() -> new Fen(Long.MAX_VALUE).plus(Fen.ofYuan(1))).isInstanceOf(ArithmeticException.class);
    }
}
