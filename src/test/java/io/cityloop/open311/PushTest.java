package io.cityloop.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cityloop.CityLoop;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.open311.process.PushTurns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two cities that push to each other over HTTP, and a server that fails in every way at every step. */
@Tag("database")
@Tag("own-schema")
class PushTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static City east = new City(null, 0);
    private static City west = new City(null, 0);
    private static HttpServer stub = stubServer();
    private static final Map<String, Map<String, String>> STORED = new ConcurrentHashMap<>();
    private static final AtomicInteger POSTS = new AtomicInteger();
    private static volatile Random faults = new Random(7);
    private static volatile boolean faulty;

    /** A running application. */
    private record City(ConfigurableApplicationContext context, int port) {
        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        String address() {
            return "http://127.0.0.1:" + port;
        }

        void turn() {
            bean(PushTurns.class).turn();
        }

        String report(String subClass) {
            var grids = bean(CityMap.class).grids();
            Point at = grids.get(POSTS.get() * 7 % grids.size()).centre();
            return bean(ReportIntake.class)
                    .report(
                            new Report(
                                    UUID.randomUUID().toString(),
                                    "citizen",
                                    subClass,
                                    "垃圾成堆，请打 13800135678 找老王",
                                    at,
                                    "人民路 1 号",
                                    null,
                                    null,
                                    null,
                                    null,
                                    false,
                                    null),
                            null)
                    .caseFile()
                    .number();
        }

        CasePush push(String number) {
            return bean(CasePushes.class).of(number).getFirst();
        }

        List<String> actions(String number) {
            return bean(CaseTimeline.class).entries(number).stream()
                    .map(TimelineEntry::action)
                    .toList();
        }
    }

    @BeforeAll
    static void twoCitiesAndAStub() throws IOException {
        int eastPort = free();
        int westPort = free();
        String hosts = "127.0.0.1:" + eastPort + ",127.0.0.1:" + westPort + ",127.0.0.1:"
                + stub.getAddress().getPort();
        String eastKey = "clo_" + "e".repeat(43);
        String westKey = "clo_" + "w".repeat(43);
        east = start("cityloop_east", eastPort, "realtime", hosts, westKey);
        west = start("cityloop_west", westPort, "batch", hosts, eastKey);
        east.bean(ApiKeys.class).adopt(eastKey, "west", "west", Actor.system());
        west.bean(ApiKeys.class).adopt(westKey, "east", "east", Actor.system());
    }

    private static City start(String schema, int port, String type, String hosts, String neighbourKey) {
        return new City(
                new SpringApplicationBuilder(CityLoop.class)
                        .profiles("test", "demo")
                        .run(
                                "--cityloop.embedded.database.enabled=true",
                                "--cityloop.embedded.database.schema=" + schema,
                                "--cityloop.demo.history=false",
                                "--cityloop.engine.mode=off",
                                "--server.port=" + port,
                                "--management.server.port=0",
                                "--cityloop.open311.type=" + type,
                                "--cityloop.open311.private-hosts=" + hosts,
                                "--cityloop.open311.push.secrets.neighbour=" + neighbourKey,
                                "--cityloop.open311.push.poll=1h",
                                "--cityloop.open311.push.first-wait=0s",
                                "--cityloop.open311.push.settle=0s",
                                "--cityloop.open311.push.pull-every=0s",
                                "--cityloop.open311.push.token-every=0s",
                                "--cityloop.open311.push.timeout=3s",
                                "--cityloop.open311.push.tries=60"),
                port);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void end() {
        stub.stop(0);
        Stream.of(east, west)
                .map(City::context)
                .filter(Objects::nonNull)
                .forEach(ConfigurableApplicationContext::close);
    }

    private static PushTargets.Wanted target(String name, String url, String format, String subClass) {
        return new PushTargets.Wanted(
                name, url, null, "neighbour", format, PushTarget.REPORTED, List.of(), Map.of(subClass, subClass));
    }

    @Test
    void twoCitiesPushToEachOtherAndHearWhatBecameOfIt() {
        // given: west answers with tokens and is spoken to in JSON, east at once and in XML
        east.bean(PushTargets.class)
                .create(target("West", west.address() + "/open311/v2", "json", "0110"), Actor.system());
        west.bean(PushTargets.class)
                .create(target("East", east.address() + "/open311/v2/", "xml", "0110"), Actor.system());
        String fromEast = east.report("0110");
        String fromWest = west.report("0110");
        String stays = east.report("0101");

        // when
        east.turn();
        west.turn();

        // then: the number is behind a token first
        assertThat(east.push(fromEast).state()).isEqualTo(PushState.TOKEN);
        assertThat(west.push(fromWest).state()).isEqualTo(PushState.OPEN);
        assertThat(east.bean(CasePushes.class).of(stays)).isEmpty();
        east.turn();
        CasePush there = east.push(fromEast);
        assertThat(there.state()).isEqualTo(PushState.OPEN);
        String inWest = Objects.requireNonNull(there.remoteId());
        var arrived = west.bean(CaseFiles.class).find(inWest).orElseThrow();
        assertThat(arrived.description()).contains("垃圾成堆").doesNotContain("13800135678");
        assertThat(west.bean(ArrivedRequests.class).of(inWest).orElseThrow().program())
                .isEqualTo("east");

        // and nothing comes back: what came over Open311 goes nowhere
        west.turn();
        east.turn();
        assertThat(west.bean(CasePushes.class).of(inWest)).isEmpty();
        String inEast = Objects.requireNonNull(west.push(fromWest).remoteId());
        assertThat(east.bean(CasePushes.class).of(inEast)).isEmpty();

        // when it is settled there
        west.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> west.bean(CaseFiles.class).conclude(inWest, 1, CaseStatus.CLOSED));
        east.turn();

        // then the first city knows, once, and its own case goes its own way
        assertThat(east.push(fromEast).state()).isEqualTo(PushState.CLOSED);
        assertThat(east.push(fromEast).remoteNotes()).contains("办结");
        east.turn();
        assertThat(east.actions(fromEast)).containsOnlyOnce("open311.pushed");
        assertThat(east.actions(fromEast).stream().filter("open311.remoteStatus"::equals))
                .hasSize(2);
        assertThat(east.bean(CaseTimeline.class).verify(fromEast).intact()).isTrue();
        assertThat(east.bean(CaseFiles.class).find(fromEast).orElseThrow().status())
                .isEqualTo(CaseStatus.REPORTED);
    }

    @Test
    void aPushIsWrittenWithItsCaseOrNotAtAll() {
        // given
        east.bean(PushTargets.class).create(target("Stub", stubAddress(), "json", "0103"), Actor.system());
        JdbcTemplate jdbc = east.bean(JdbcTemplate.class);
        int before = jdbc.queryForObject("SELECT COUNT(*) FROM open311_push", Integer.class);

        // when the transaction of the case fails after it was opened
        try {
            east.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                east.report("0103");
                status.setRollbackOnly();
            });
        } finally {
            // then
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM open311_push", Integer.class))
                    .isEqualTo(before);
        }
    }

    @Test
    void howeverItFailsEveryCaseArrivesExactlyOnce() throws Exception {
        // given: a server without idempotency that fails before or after it stored, or hangs up
        east.bean(PushTargets.class).create(target("Faulty", stubAddress(), "json", "0104"), Actor.system());
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(east.report("0104"));
        }
        faulty = true;

        // when: four nodes at once, and now and then one that dies between marking and sending
        JdbcTemplate jdbc = east.bean(JdbcTemplate.class);
        for (int round = 0; round < 30; round++) {
            try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int node = 0; node < 4; node++) {
                    nodes.submit(east::turn);
                }
            }
            // what a killed node had reserved is due again
            jdbc.update(
                    "UPDATE open311_push SET next_at = UTC_TIMESTAMP(3) WHERE state IN ('WAITING','POSTING','TOKEN')");
            if (round % 5 == 0) {
                jdbc.update(
                        "UPDATE open311_push SET state = 'POSTING', posted_at = UTC_TIMESTAMP(3) WHERE state = 'WAITING'");
            }
        }
        faulty = false;
        for (int round = 0; round < 3; round++) {
            jdbc.update(
                    "UPDATE open311_push SET next_at = UTC_TIMESTAMP(3) WHERE state IN ('WAITING','POSTING','TOKEN')");
            east.turn();
        }

        // then
        for (String number : numbers) {
            List<String> references =
                    jdbc.queryForList("SELECT reference FROM open311_push WHERE case_number = ?", String.class, number);
            assertThat(references).hasSize(1);
            assertThat(STORED.values().stream()
                            .filter(one -> one.getOrDefault("description", "").contains(references.getFirst())))
                    .as(number)
                    .hasSize(1);
            assertThat(east.push(number).state()).isEqualTo(PushState.OPEN);
            assertThat(east.actions(number)).containsOnlyOnce("open311.pushed");
        }
        assertThat(POSTS.get()).as("some were really sent more than once").isGreaterThan(40);
    }

    @Test
    void whatIsRefusedForGoodStopsAndSomebodyCanTryAgain() {
        // given
        east.bean(PushTargets.class).create(target("Picky", stubAddress() + "/picky", "json", "0105"), Actor.system());
        String number = east.report("0105");

        // when
        east.turn();

        // then
        CasePush push = east.push(number);
        assertThat(push.state()).isEqualTo(PushState.REFUSED);
        assertThat(push.error()).contains("400");
        assertThat(east.actions(number)).contains("open311.pushRefused");
        assertThat(east.bean(CasePushes.class).stuck(10).stream().map(CasePush::caseNumber))
                .contains(number);
        east.bean(CasePushes.class).retry(push.id());
        assertThat(east.push(number).state()).isEqualTo(PushState.POSTING);
    }

    @Test
    void anAddressOfOurOwnNetworkIsNotCalled() {
        // given
        east.bean(PushTargets.class)
                .create(
                        target(
                                "Inside",
                                "http://127.0.0.1:" + (stub.getAddress().getPort() == 1 ? 2 : 1),
                                "json",
                                "C0101"),
                        Actor.system());
        String number = east.report("C0101");

        // when
        east.turn();

        // then
        assertThat(east.push(number).state()).isEqualTo(PushState.WAITING);
        assertThat(east.push(number).error()).contains("not an address of the internet");
    }

    // ---- a server that knows nothing of repetitions

    private static String stubAddress() {
        return "http://127.0.0.1:" + stub.getAddress().getPort();
    }

    private static HttpServer stubServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", PushTest::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().startsWith("/picky")) {
            reply(exchange, 400, "[{\"code\":400,\"description\":\"no\"}]");
            return;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            POSTS.incrementAndGet();
            int fault = faulty ? faults.nextInt(6) : 5;
            switch (fault) {
                case 0 -> reply(exchange, 503, "busy");
                case 1 -> reply(exchange, 429, "slow down");
                case 2 -> {
                    store(body);
                    reply(exchange, 500, "stored, but who knows");
                }
                case 3 -> {
                    store(body);
                    exchange.close();
                }
                case 4 -> exchange.close();
                default -> reply(exchange, 200, "[{\"service_request_id\":\"" + store(body) + "\"}]");
            }
            return;
        }
        if (faulty && faults.nextInt(4) == 0) {
            reply(exchange, 502, "bad gateway");
            return;
        }
        Map<String, String> query =
                form(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        List<String> ids = query.containsKey("service_request_id")
                ? List.of(query.get("service_request_id").split(","))
                : List.copyOf(STORED.keySet());
        reply(
                exchange,
                200,
                JSON.writeValueAsString(ids.stream()
                        .filter(STORED::containsKey)
                        .map(id -> Map.of(
                                "service_request_id",
                                id,
                                "status",
                                "open",
                                "description",
                                STORED.get(id).getOrDefault("description", "")))
                        .toList()));
    }

    private static String store(byte[] body) {
        String id = UUID.randomUUID().toString();
        STORED.put(id, form(new String(body, StandardCharsets.UTF_8)));
        return id;
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
