package io.cityloop.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real database (MariaDB, or the MySQL named by {@code CITYLOOP_TEST_JDBC_URL}), without
 * engine and without port; {@code MockMvc} is there. One server a test JVM, its schema made fresh; what tests write
 * stays until the JVM ends, so give each test data of its own.
 *
 * <p>The bean {@code java.time.Clock} can be moved by {@link EngineClock}.
 */
@Tag("database")
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "cityloop.embedded.database.enabled=true",
            "cityloop.embedded.database.schema=cityloop",
            "cityloop.engine.mode=off"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestTime.class, FreshSchema.class})
public @interface DatabaseTest {}
