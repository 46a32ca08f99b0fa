package io.cityloop.open311.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and addresses from outside. */
class ForeignTextTest {

    @Test
    void rowsOfAnotherServerAreReadByTheirNames() throws Exception {
        assertThat(ForeignRows.read(bytes("<?xml version=\"1.0\"?><service_requests><request>"
                        + "<service_request_id>7</service_request_id><description>a &amp; <![CDATA[<b>]]></description>"
                        + "<account_id/><attributes><attribute><code>x</code></attribute></attributes></request>"
                        + "<request><token>t</token></request></service_requests>")))
                .containsExactly(
                        Map.of("service_request_id", "7", "description", "a & <b>", "account_id", "", "attributes", ""),
                        Map.of("token", "t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a><b><c>&e;</c></b></a>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1/evil.dtd\"><a/>",
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a><b><c>&b;</c></b></a>",
                "<a><b><c>&undefined;</c></b></a>",
                "<a>",
                "not xml",
                ""
            })
    void entitiesAndBrokenXmlAreRefused(String xml) {
        assertThatThrownBy(() -> ForeignRows.read(bytes(xml))).isInstanceOf(ForeignRows.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1"
            })
    void addressesOfOurOwnHouseAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "2606:4700::1111", "2400:3200::1"})
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void numbersThatSayWhoSomebodyIsAreTakenOut() {
        assertThat(PublicWords.of("电话138-0013-5678，１３８００１３５６７８，+86 138 0013 5678，41010219900101123X，a.b@c.cn"))
                .isEqualTo("电话***，***，***，***，***");
        assertThat(PublicWords.of("人民路 12 号，3 楼，宽 1.5 米，2026 年")).isEqualTo("人民路 12 号，3 楼，宽 1.5 米，2026 年");
    }

    @Test
    void momentsNeedAZone() {
        assertThat(Moments.read("2010-01-01T00:00:00Z")).contains(Instant.parse("2010-01-01T00:00:00Z"));
        assertThat(Moments.read("2010-01-01T00:00Z")).contains(Instant.parse("2010-01-01T00:00:00Z"));
        assertThat(Moments.read("1994-11-05T08:15:30-05:00")).contains(Instant.parse("1994-11-05T13:15:30Z"));
        assertThat(Moments.read("1994-11-05T08:15:30 05:00")).contains(Instant.parse("1994-11-05T03:15:30Z"));
        assertThat(Moments.read("1994-11-05T08:15:30")).isEmpty();
        assertThat(Moments.read("1994-11-05")).isEmpty();
        assertThat(Moments.read("+999999999-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void referencesHaveNothingThatPublicAnswersHide() {
        for (int i = 0; i < 100; i++) {
            String mark = Reference.mark(Reference.random());
            assertThat(PublicWords.of("x\n" + mark)).contains(mark);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
