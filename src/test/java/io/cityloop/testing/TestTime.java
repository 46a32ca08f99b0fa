package io.cityloop.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests in place of the machine's. */
@TestConfiguration(proxyBeanMethods = false)
class TestTime {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    EngineClock engineClock(MovableClock clock, @Value("${cityloop.engine.monitoring:}") String monitoring) {
        return new EngineClock(clock, monitoring);
    }
}
