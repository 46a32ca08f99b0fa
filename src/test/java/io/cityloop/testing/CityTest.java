package io.cityloop.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo city on a random port and a real database, without engine: for what talks HTTP
 * with programs outside. Its schema is its own.
 */
@Tag("database")
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cityloop.embedded.database.enabled=true",
            "cityloop.embedded.database.schema=cityloop_city",
            "cityloop.demo.history=false",
            "cityloop.engine.mode=off"
        })
@ActiveProfiles({"test", "demo"})
@Import({TestTime.class, FreshSchema.class})
public @interface CityTest {}
