package io.cityloop.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.domain.DatumShift;
import io.cityloop.testing.CityTest;
import io.cityloop.testing.EngineClock;
import io.cityloop.wechat.domain.Message;
import io.cityloop.wechat.domain.SafeMode;
import io.cityloop.wechat.process.SilentDrafts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** One sender's words, picture and place become one report, whatever order they come in and however often. */
@CityTest
@TestPropertySource(
        properties = {
            "cityloop.embedded.database.schema=cityloop_wechat",
            "cityloop.wechat.enabled=true",
            "cityloop.wechat.token=agreed",
            "cityloop.wechat.address=https://city.example",
            "cityloop.wechat.look-every=1h"
        })
class WechatTest {

    private static final Pattern NUMBER = Pattern.compile("编号 ([0-9]+)");
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @MockitoBean
    private WechatPictures pictures;

    @Autowired
    private CityMap map;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseMedia media;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private SilentDrafts silent;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineClock clock;

    private final String sender = "o" + UUID.randomUUID().toString().replace("-", "");
    private final Random chance = new Random();
    private Instant now = NOW;
    private Point place = new Point(0, 0);

    @BeforeEach
    void aPlaceAndAPicture() throws Exception {
        clock.pinApplication(now);
        place = map.grids()
                .get(Math.floorMod(sender.hashCode(), map.grids().size()))
                .centre();
        var picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, sender.hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        when(pictures.fetch(anyString())).thenReturn(Optional.of(bytes.toByteArray()));
    }

    @AfterEach
    void theTimeIsTheMachinesAgain() {
        clock.reset();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        clock.pinApplication(now);
    }

    private Map<String, String> message(String kind, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ToUserName", "gh_city");
        fields.put("FromUserName", sender);
        fields.put("CreateTime", String.valueOf(now.getEpochSecond()));
        fields.put("MsgType", kind);
        fields.put("MsgId", String.valueOf(chance.nextLong(1, Long.MAX_VALUE)));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private Map<String, String> words(String content) {
        return message("text", "Content", content);
    }

    private Map<String, String> here() {
        Point shown = DatumShift.toGcj02(place);
        return message(
                "location",
                "Location_X",
                "%.9f".formatted(shown.lat()),
                "Location_Y",
                "%.9f".formatted(shown.lon()),
                "Label",
                "人民路 1 号");
    }

    private String query(String nonce) {
        String timestamp = String.valueOf(now.getEpochSecond());
        return "?signature=" + Signature.of("agreed", timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }

    private String nonce() {
        return Long.toString(chance.nextLong(1, Long.MAX_VALUE));
    }

    private String say(Map<String, String> fields) {
        HttpResponse<String> reply = post(query(nonce()), new Message(fields).xml());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        if (reply.body().equals("success")) {
            return "";
        }
        try {
            Message read = Message.read(reply.body());
            assertThat(read.text("ToUserName")).isEqualTo(sender);
            assertThat(read.text("FromUserName")).isEqualTo("gh_city");
            return read.text("Content");
        } catch (Message.Unreadable broken) {
            throw new AssertionError(reply.body(), broken);
        }
    }

    private HttpResponse<String> post(String query, String body) {
        return send(HttpRequest.newBuilder(uri(query))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI uri(String query) {
        return URI.create("http://127.0.0.1:" + port + "/webhooks/wechat" + query);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(String reply) {
        Matcher number = NUMBER.matcher(reply);
        assertThat(number.find()).as(reply).isTrue();
        return number.group(1);
    }

    private int mine() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM wechat_draft WHERE sender = ? AND case_number IS NOT NULL",
                Integer.class,
                sender);
    }

    @Test
    void thePlatformCanProveTheAddress() {
        assertThat(send(HttpRequest.newBuilder(uri(query("n1") + "&echostr=12345"))
                                .build())
                        .body())
                .isEqualTo("12345");
        assertThat(send(HttpRequest.newBuilder(uri("?signature=00&timestamp=1&nonce=2&echostr=12345"))
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(uri(query("n2") + "&echostr=%3Cscript%3E"))
                                .build())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void wordsPictureAndPlaceBecomeOneReportInAnyOrder() {
        // given
        List<List<String>> orders = List.of(List.of("w", "p", "h"), List.of("h", "w", "p"), List.of("p", "h", "w"));
        for (List<String> order : orders) {
            // when
            String last = "";
            for (String one : order) {
                last = say(
                        switch (one) {
                            case "w" -> words("路灯不亮 " + order);
                            case "p" -> message("image", "PicUrl", "http://127.0.0.1/x", "MediaId", "m1");
                            default -> here();
                        });
                pass(Duration.ofSeconds(20));
            }

            // then
            CaseFile file = cases.find(number(last)).orElseThrow();
            assertThat(last).contains("https://city.example/track/" + file.number());
            assertThat(file.description()).isEqualTo("路灯不亮 " + order);
            assertThat(file.channel()).isEqualTo("citizen");
            assertThat(file.location().metresTo(place)).isLessThan(1);
            assertThat(file.address()).isEqualTo("人民路 1 号");
            assertThat(media.of(file.number())).hasSize(1);
            assertThat(timeline.entries(file.number()).getFirst().details()).containsEntry("via", "wechat");
            pass(Duration.ofMinutes(10));
        }
        assertThat(mine()).isEqualTo(3);
    }

    @Test
    void withoutAPictureItIsFiledOnWishOrAfterSilenceAndALatePictureIsAdded() {
        // when
        say(words("井盖破损"));
        assertThat(say(here())).contains("提交");
        String number = number(say(words("提交")));

        // then
        assertThat(media.of(number)).isEmpty();
        assertThat(say(message("image", "MediaId", "m2"))).contains(number);
        assertThat(media.of(number)).hasSize(1);

        // when nothing more is said
        pass(Duration.ofMinutes(30));
        say(here());
        say(words("又一处井盖破损"));
        silent.look();
        assertThat(mine()).isEqualTo(1);
        pass(Duration.ofMinutes(6));
        silent.look();
        silent.look();

        // then
        assertThat(mine()).isEqualTo(2);
        assertThat(number(say(words("提交")))).isNotEqualTo(number);
    }

    @Test
    void theSameMessageAgainIsAnsweredTheSameAndDoesNothing() throws Exception {
        // given
        say(words("垃圾成堆"));
        say(message("image", "MediaId", "m3"));
        Map<String, String> last = here();

        // when the platform did not hear the answer, and asks three times at once
        List<Future<String>> replies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                replies.add(threads.submit(() -> say(last)));
            }
        }
        String again = say(last);

        // then
        String number = number(again);
        for (Future<String> reply : replies) {
            assertThat(reply.get()).isIn("", again);
        }
        assertThat(mine()).isEqualTo(1);
        assertThat(cases.find(number).orElseThrow().description()).isEqualTo("垃圾成堆");
    }

    @Test
    void whatIsForgedOldOrReplayedIsRefused() {
        // given
        String body = new Message(words("hello")).xml();
        String query = query("once");
        assertThat(post(query, body).statusCode()).isEqualTo(200);

        // then: another message under the same signature, a wrong one, none, one of ten minutes ago
        assertThat(post(query, new Message(words("forged")).xml()).statusCode()).isEqualTo(403);
        assertThat(post(query.replace("nonce=once", "nonce=twice"), body).statusCode())
                .isEqualTo(403);
        assertThat(post("", body).statusCode()).isEqualTo(403);
        String old = query("old");
        pass(Duration.ofMinutes(10));
        assertThat(post(old, new Message(words("late")).xml()).statusCode()).isEqualTo(403);
    }

    @Test
    void brokenAndMaliciousXmlIsRefusedAndNothingFails() {
        List<String> bodies = List.of(
                "",
                "no xml",
                "<xml>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><FromUserName>a</FromUserName>"
                        + "<MsgId>1</MsgId><MsgType>text</MsgType><Content>&e;</Content></xml>",
                "<xml><FromUserName>../../x</FromUserName><MsgId>1</MsgId></xml>",
                "<xml><FromUserName>o1</FromUserName><MsgId>'; DROP TABLE x</MsgId></xml>",
                "<xml>" + "<a>".repeat(100) + "</a>".repeat(100) + "</xml>",
                "x".repeat(70_000));
        bodies.forEach(body -> assertThat(post(query(nonce()), body).statusCode())
                .as(body.substring(0, Math.min(60, body.length())))
                .isEqualTo(422));
        assertThat(say(message("location", "Location_X", "NaN", "Location_Y", "1e9")))
                .contains("位置");
        assertThat(say(message("video", "MediaId", "x"))).contains("位置");
        assertThat(say(words("  "))).contains("位置");
    }

    @Test
    void aPlaceOutsideTheCityIsToldSo() {
        say(words("海里有船"));
        say(message("image", "MediaId", "m4"));
        assertThat(say(message("location", "Location_X", "0.5", "Location_Y", "0.5")))
                .contains("没有登记");
        assertThat(mine()).isZero();
    }

    @Test
    void encryptionOpensWhatItClosedForThisAccountOnly() throws Exception {
        // given
        String key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
        SafeMode ours = new SafeMode(key, "wx123");

        // then
        for (String text : List.of("", "x", "中文".repeat(50), "x".repeat(1000))) {
            assertThat(ours.open(ours.close(text))).isEqualTo(text);
        }
        String closed = ours.close("secret");
        assertThat(closed).isNotEqualTo(ours.close("secret"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SafeMode(key, "wx999").open(closed))
                .isInstanceOf(SafeMode.NotForUs.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ours.open("AAAA"))
                .isInstanceOf(SafeMode.NotForUs.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ours.open("not base64 !"))
                .isInstanceOf(SafeMode.NotForUs.class);
    }
}
