package io.cityloop.calendar;

import static io.cityloop.calendar.LimitUnit.CALENDAR_DAY;
import static io.cityloop.calendar.LimitUnit.DUTY_HOUR;
import static io.cityloop.calendar.LimitUnit.DUTY_MINUTE;
import static io.cityloop.calendar.LimitUnit.URGENT_DAY;
import static io.cityloop.calendar.LimitUnit.URGENT_HOUR;
import static io.cityloop.calendar.LimitUnit.URGENT_MINUTE;
import static io.cityloop.calendar.LimitUnit.WORKING_DAY;
import static io.cityloop.calendar.LimitUnit.WORKING_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("2紧急工作时", new Limit(2, URGENT_HOUR)),
                Arguments.of("4工作时", new Limit(4, WORKING_HOUR)),
                Arguments.of("15工作日", new Limit(15, WORKING_DAY)),
                Arguments.of("1紧急工作日", new Limit(1, URGENT_DAY)),
                Arguments.of("种植季节15工作日", new Limit(15, WORKING_DAY, "种植季节")),
                Arguments.of("种植季15天", new Limit(15, WORKING_DAY, "种植季节")),
                Arguments.of("种植季节内15个工作日", new Limit(15, WORKING_DAY, "种植季节")),
                // in this city 小时 and 天 are working time unless 紧急 stands before them
                Arguments.of("4小时", new Limit(4, WORKING_HOUR)),
                Arguments.of("7天", new Limit(7, WORKING_DAY)),
                Arguments.of("2紧急小时", new Limit(2, URGENT_HOUR)),
                Arguments.of("3紧急天", new Limit(3, URGENT_DAY)),
                Arguments.of("15自然日", new Limit(15, CALENDAR_DAY)),
                Arguments.of("15分钟", new Limit(15, URGENT_MINUTE)),
                Arguments.of("15值班分钟", new Limit(15, DUTY_MINUTE)),
                Arguments.of("2值班小时", new Limit(2, DUTY_HOUR)),
                Arguments.of("１５ 工作日", new Limit(15, WORKING_DAY)),
                Arguments.of("　4　工 作 时\n", new Limit(4, WORKING_HOUR)),
                Arguments.of("1紧急工作时&#10;".replace("&#10;", "\n"), new Limit(1, URGENT_HOUR)),
                Arguments.of("1紧急工作时制止", new Limit(1, URGENT_HOUR)),
                Arguments.of("3个工作日内", new Limit(3, WORKING_DAY)));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aStandardsTextIsRead(String text, Limit limit) {
        assertThat(Limit.parse(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "工作时",
                "4",
                "0工作时",
                "-4工作时",
                "1.5工作日",
                "4工作",
                "4周",
                "十五工作日",
                "4工作时或5工作日",
                "4工作时2天",
                "尽快",
                "4 hours",
                "99999工作日",
                "999999999999工作日",
                "制止4工作时",
                "雨季节",
                "4工作时;",
                "四4工作时"
            })
    void aTextThatIsNotWhollyUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(UnreadableLimit.class)
                .hasMessageContaining("无法识别");
    }

    @ParameterizedTest
    @EnumSource
    void whatALimitSaysIsReadBack(LimitUnit unit) {
        for (int amount : new int[] {1, 15, 9_999}) {
            assertThat(Limit.parse(new Limit(amount, unit).text())).isEqualTo(new Limit(amount, unit));
            Limit seasonal = new Limit(amount, unit, "种植季节");
            assertThat(Limit.parse(seasonal.text())).isEqualTo(seasonal);
        }
    }
}
