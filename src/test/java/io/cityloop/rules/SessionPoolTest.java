package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.rules.TrafficModel.Car;
import io.cityloop.rules.TrafficModel.Verdict;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Sessions are used again without anything of one decision reaching the next. */
class SessionPoolTest {

    private static final String RULES = """
            package rules.traffic;
            import io.cityloop.rules.TrafficModel.Car;
            import io.cityloop.rules.TrafficModel.Verdict;
            rule "fast" when $c : Car(speed > 40) not Verdict() then insert(new Verdict($c.plate(), $c.speed())); end
            rule "many" when accumulate(Car(); $n : count(); $n > 2) then insert(new Verdict("many", $n.intValue())); end
            rule "breaks" when Car(plate == "zero", $s : speed) then insert(new Verdict("never", 1 / ($s - $s))); end
            """;

    private static RuleSet rules() {
        return new RuleCompiler(4).compile("traffic", List.of(RuleSource.of("traffic.drl", RULES)));
    }

    private static List<Verdict> judge(RuleSet rules, Object... facts) {
        return new Session<>(rules, Verdict.class)
                .judge(List.of(facts), RuleSettings.defaults())
                .results();
    }

    private static Car car(String plate, int speed) {
        return new Car(plate, speed, List.of(), "D01");
    }

    @Test
    void aHundredThousandDecisionsNeitherMixNorGrow() throws Exception {
        // given
        RuleSet rules = rules();
        Object marker = car("marker", 50);
        WeakReference<Object> trace = new WeakReference<>(marker);
        judge(rules, marker);
        marker = null;

        // when
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int own = thread;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 25_000; i++) {
                        String plate = own + "-" + i;
                        assertThat(judge(rules, car(plate, 41 + i))).containsExactly(new Verdict(plate, 41 + i));
                        if (i % 1000 == 0) {
                            assertThat(judge(rules, car("a", 1), car("b", 2), car("c", 3)))
                                    .containsExactly(new Verdict("many", 3));
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        // then
        assertThat(rules.sessions().idle()).isBetween(1, 4);
        assertThat(rules.sessions().base().getKieSessions()).hasSizeLessThanOrEqualTo(4);
        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(trace.get()).isNull();
        });
    }

    @Test
    void aSessionThatRulesThrewOutOfIsNotUsedAgain() {
        // given
        RuleSet rules = rules();

        // then
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> judge(rules, car("zero", 50)))
                    .isInstanceOf(RuleThrew.class)
                    .hasMessageContaining("breaks")
                    .hasMessageContaining("ArithmeticException");
            assertThat(judge(rules, car("a", 42))).containsExactly(new Verdict("a", 42));
        }
        assertThat(rules.sessions().base().getKieSessions()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aVersionThatIsLetGoOfIsCollected() {
        // given
        WeakReference<Object> classes = compiledAndUsed();

        // then
        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(classes.get()).isNull();
        });
    }

    private static WeakReference<Object> compiledAndUsed() {
        RuleSet rules = rules();
        judge(rules, car("a", 42));
        rules.close();
        return new WeakReference<>(rules.sessions().base());
    }
}
