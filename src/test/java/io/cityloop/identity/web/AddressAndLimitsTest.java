package io.cityloop.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressAndLimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        // not behind a proxy: what the client writes does not count
        "203.0.113.9, 198.51.100.7, 203.0.113.9",
        // behind ours
        "10.0.0.1, 198.51.100.7, 198.51.100.7",
        // behind two of ours, with a forged hop in front
        "10.0.0.1, '1.2.3.4, 198.51.100.7, 10.0.0.2', 198.51.100.7",
        // rubbish ends the walk
        "10.0.0.1, 'evil.example.org', 10.0.0.1",
        "10.0.0.1, '999.1.1.1', 10.0.0.1",
        // a customer's IPv6 network is one client
        "10.0.0.1, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64"
    })
    void forwardedAddressesCountOnlyAsFarAsTrustedProxiesWroteThem(String remote, String forwarded, String client) {
        var addresses = new ProxiedClientAddress(
                new SecuritySettings(Duration.ofHours(1), List.of("10.0.0.0/8"), List.of(), "/work", "/my"));
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        request.addHeader("X-Forwarded-For", forwarded);

        assertThat(addresses.of(request)).isEqualTo(client);
    }

    @Test
    void anEmptyBucketSaysWhenItHoldsOneAgain() {
        // given two per minute
        var limits = limits(new RateLimitSettings.Bucket(2, Duration.ofMinutes(1)));
        limits.take("report-phone", "138");
        limits.take("report-phone", "138");

        // then the third waits half a minute, and others do not wait
        assertThatThrownBy(() -> limits.take("report-phone", "138"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
        assertThatCode(() -> limits.take("report-phone", "139")).doesNotThrowAnyException();

        // and after that time it goes through
        now.set(now.get().plusSeconds(30));
        assertThatCode(() -> limits.take("report-phone", "138")).doesNotThrowAnyException();
    }

    @Test
    void aBucketOfCapacityZeroIsSwitchedOff() {
        var limits = limits(new RateLimitSettings.Bucket(0, Duration.ofMinutes(1)));

        assertThatCode(() -> limits.take("report-phone", "138")).doesNotThrowAnyException();
    }

    @Test
    void waitingAfterFailuresGrowsAndSuccessClearsIt() {
        var guard = new LoginGuard(clock);
        for (int failure = 0; failure < 7; failure++) {
            guard.failed("somebody", "203.0.113.9");
        }

        assertThatThrownBy(() -> guard.admit("somebody", "203.0.113.9"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(2)));
        assertThatCode(() -> guard.admit("somebody", "203.0.113.10")).doesNotThrowAnyException();

        now.set(now.get().plusSeconds(2));
        guard.admit("somebody", "203.0.113.9");
        guard.succeeded("somebody", "203.0.113.9");
        guard.failed("somebody", "203.0.113.9");
        assertThatCode(() -> guard.admit("somebody", "203.0.113.9")).doesNotThrowAnyException();
    }

    @Test
    void manyNamesFromOneAddressAreSlowedTogether() {
        var guard = new LoginGuard(clock);
        for (int name = 0; name < 51; name++) {
            guard.failed("name" + name, "203.0.113.9");
        }

        assertThatThrownBy(() -> guard.admit("fresh", "203.0.113.9")).isInstanceOf(TooManyRequests.class);
    }

    private BucketRateLimits limits(RateLimitSettings.Bucket size) {
        return new BucketRateLimits(new RateLimitSettings(Map.of("report-phone", size)), clock);
    }
}
