package io.cityloop.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo city on a random port, on a real database and a real Zeebe broker whose clock
 * {@link EngineClock} moves. Has a schema of its own, so that its relay never sends what a {@link DatabaseTest} wrote.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cityloop.embedded.database.enabled=true",
            "cityloop.embedded.database.schema=cityloop_engine",
            "cityloop.demo.history=false",
            "cityloop.engine.mode=embedded",
            "cityloop.engine.clock-controlled=true"
        })
@ActiveProfiles({"test", "demo"})
@Import({TestTime.class, FreshSchema.class})
public @interface EngineTest {}
