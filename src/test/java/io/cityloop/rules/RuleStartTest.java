package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;

class RuleStartTest {

    private final ShippedRules shipped = mock(ShippedRules.class);
    private final VersionBook book = mock(VersionBook.class);
    private final RuleLibrary library = mock(RuleLibrary.class);
    private final RuleStart start = new RuleStart(shipped, book, library, RuleSettings.defaults());

    @Test
    void whatWasStoppedStartsAgainAndFollowsActivationsAnew() {
        // given
        start.start();
        start.stop();
        assertThat(start.isRunning()).isFalse();

        // when
        start.start();

        // then
        assertThat(start.isRunning()).isTrue();
        verify(book, times(2)).install(shipped);
        start.stop();
    }

    @Test
    void aSecondStopDoesNothing() {
        // given
        start.start();

        // when
        start.stop();
        start.stop();

        // then
        assertThat(start.isRunning()).isFalse();
    }
}
