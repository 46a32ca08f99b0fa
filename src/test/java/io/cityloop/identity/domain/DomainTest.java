package io.cityloop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {

    @ParameterizedTest
    @CsvSource({"0,0", "5,0", "6,1", "7,2", "8,4", "15,512", "16,900", "100000,900"})
    void theDelayDoublesAfterTheFreeFailuresAndEndsAtTheLongest(int failures, long seconds) {
        var delay = new GrowingDelay(5, Duration.ofMinutes(15));

        assertThat(delay.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void tokensDifferAndAreWellFormedAndTheirHashIsOfFixedLength() {
        var token = TokenText.random();

        assertThat(token).isNotEqualTo(TokenText.random()).matches(TokenText::wellFormed);
        assertThat(TokenText.hash(token)).hasSize(64).doesNotContain(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clt_", "clt_short", "abc", "clt_ä234567890123456789012345678901234567890123"})
    void otherTextsAreNoTokens(String text) {
        assertThat(TokenText.wellFormed(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Admin1,admin1", "' lead-D07 ',lead-d07"})
    void usernamesAreComparedInLowerCase(String typed, String normal) {
        assertThat(Username.normal(typed)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-x", "张三", "a b", "a'--", "ａdmin"})
    void otherNamesAreNoUsernames(String typed) {
        assertThat(Username.normal(typed)).isEmpty();
    }

    @Test
    void everythingWrongWithANewAccountIsSaidAtOnce() {
        assertThatThrownBy(() -> NewAccount.of("张三", " ", "short"))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(FieldError::field)
                                .containsExactly("username", "name", "password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "Anonymous"})
    void namesOfTheSystemItselfCannotBeTaken(String username) {
        assertThatThrownBy(() -> NewAccount.of(username, "某人", "a good password"))
                .isInstanceOf(RejectedInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaa", "worker1-2026", "1234567"})
    void weakPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> NewAccount.checkPassword("worker1", password)).isInstanceOf(RejectedInput.class);
    }
}
