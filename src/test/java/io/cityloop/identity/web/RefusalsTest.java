package io.cityloop.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.NotLoggedIn;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.TooManyRequests;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mybatis.spring.MyBatisSystemException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class RefusalsTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Refusals refusals = new Refusals(new WebFaults(messages));
    private final Wording wording = new Wording(messages);

    RefusalsTest() {
        messages.setBasename("i18n/identity");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    static Stream<Arguments> whatIsThrownAndWhatIsAnswered() {
        var away = new SQLTransientConnectionException("no connection within 5 s");
        return Stream.of(
                Arguments.of(new RejectedInput("address", "words"), 422),
                Arguments.of(new NotFound("words"), 404),
                Arguments.of(new NotAllowed("words"), 403),
                Arguments.of(new NotLoggedIn("words"), 401),
                Arguments.of(new Conflict("words"), 409),
                Arguments.of(new TooManyRequests(Duration.ofMillis(1500)), 429),
                Arguments.of(new CannotCreateTransactionException("away", away), 503),
                Arguments.of(new MyBatisSystemException("away", new RuntimeException(away)), 503),
                Arguments.of(new DuplicateKeyException("taken"), 409),
                Arguments.of(new CannotAcquireLockException("deadlock"), 409),
                Arguments.of(new MaxUploadSizeExceededException(1), 413),
                Arguments.of(new IllegalStateException("surprise"), 500));
    }

    @ParameterizedTest
    @MethodSource("whatIsThrownAndWhatIsAnswered")
    void everyExceptionHasItsStatus(Exception thrown, int status) {
        assertThat(refusals.of(thrown).kind().status().value()).isEqualTo(status);
    }

    @Test
    void waitingTimesAreRoundedUp() {
        assertThat(refusals.of(new TooManyRequests(Duration.ofMillis(1500)))
                        .headers()
                        .getFirst("Retry-After"))
                .isEqualTo("2");
    }

    @Test
    void anUnexpectedFailureGivesAwayNothingButItsReference() {
        var refusal = refusals.of(new IllegalStateException("jdbc:mysql://secret"));

        assertThat(wording.of(refusal, Locale.ENGLISH).toString()).doesNotContain("secret");
        assertThat(refusal.headers().getFirst("X-Failure-Reference")).isNotBlank();
    }

    @Test
    void keysBecomeWordsAndWordsStayAsTheyAre() {
        var errors = Refusal.ofFields(
                java.util.List.of(new FieldError("a", "identity.input.missing"), new FieldError("b", "just {words}")));

        assertThat(wording.of(errors, Locale.ENGLISH).errors())
                .extracting(FieldError::message)
                .containsExactly("This field is required.", "just {words}");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasATitleAndADetailInBothLanguages(Kind kind) {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var problem = wording.of(Refusal.of(kind), locale);
            assertThat(problem.title()).doesNotContain("identity.");
            assertThat(problem.detail()).doesNotContain("identity.");
        }
    }
}
