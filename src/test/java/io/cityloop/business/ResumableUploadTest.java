package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityloop.casefile.ChainLink;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.EngineTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Uploads over a real connection that is really cut. */
@EngineTest
class ResumableUploadTest {

    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final int CUTS = 100;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${cityloop.home}")
    private Path home;

    @Test
    void anUploadCutAHundredTimesInTheMiddleEndsWhole() throws Exception {
        // given
        String token = token("u" + UUID.randomUUID().toString().substring(0, 8));
        byte[] photo = photo(480, 400);
        String upload = create(token, photo.length);
        Random chance = new Random(20261124);

        // when: the connection breaks a hundred times while bytes are on their way
        int cuts = 0;
        while (cuts < CUTS) {
            int offset = offset(token, upload);
            int most = Math.max(2, (photo.length - offset) / (CUTS - cuts + 1));
            sendAndCut(token, upload, photo, offset, 1 + chance.nextInt(most));
            cuts++;
        }

        // then: nothing that arrived was lost, and the rest completes it
        int offset = offset(token, upload);
        assertThat(offset).isBetween(CUTS, photo.length - 1);
        assertThat(patch(token, upload, photo, offset).statusCode()).isEqualTo(204);
        String sha256 = ChainLink.sha256(photo);
        HttpResponse<String> kept = keep(
                token, upload, Map.of("sha256", sha256, "takenAt", Instant.now().toString(), "clockOffset", 0));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        HttpResponse<byte[]> back =
                http.send(request(token, "/api/media/" + sha256).GET().build(), BodyHandlers.ofByteArray());
        assertThat(back.body()).isEqualTo(photo);

        // then: said again, it is the same photo
        assertThat(keep(token, upload, Map.of("sha256", sha256)).statusCode()).isEqualTo(201);
    }

    @Test
    void whatArrivedIsComparedWithWhatWasTaken() throws Exception {
        // given
        String token = token("u" + UUID.randomUUID().toString().substring(0, 8));
        byte[] photo = photo(40, 40);
        byte[] damaged = photo.clone();
        damaged[damaged.length / 2] ^= 1;
        String upload = create(token, photo.length);
        patch(token, upload, damaged, 0);

        // when
        HttpResponse<String> refused = keep(token, upload, Map.of("sha256", ChainLink.sha256(photo)));

        // then: it is thrown away, and begins anew
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(head(token, upload).statusCode()).isEqualTo(404);
    }

    @Test
    void uploadsAreTheirOwnersAloneAndNoneWithoutAnAccount() throws Exception {
        // given
        String owner = token("u" + UUID.randomUUID().toString().substring(0, 8));
        String other = token("u" + UUID.randomUUID().toString().substring(0, 8));
        byte[] photo = photo(40, 40);
        String upload = create(owner, photo.length);

        // then
        assertThat(head(other, upload).statusCode()).isEqualTo(404);
        assertThat(patch(other, upload, photo, 0).statusCode()).isEqualTo(404);
        assertThat(head("", upload).statusCode()).isEqualTo(401);
        assertThat(offset(owner, upload)).isZero();
        assertThat(keep(owner, upload, Map.of("sha256", ChainLink.sha256(photo)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(keep(owner, upload, Map.of("sha256", "x", "lon", 200)).body())
                .contains("sha256", "lon");
        patch(owner, upload, photo, 0);
        assertThat(keep(other, upload, Map.of("sha256", ChainLink.sha256(photo)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() throws Exception {
        // given
        String token = token("u" + UUID.randomUUID().toString().substring(0, 8));
        byte[] words = "not a picture".getBytes(StandardCharsets.UTF_8);
        String upload = create(token, words.length);
        patch(token, upload, words, 0);

        // then
        assertThat(keep(token, upload, Map.of("sha256", ChainLink.sha256(words)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(creation(token, 500_000_000).statusCode()).isEqualTo(413);
    }

    @Test
    void aPhoneWhoseClockIsWrongIsPutRightAndMarked() throws Exception {
        // given: two days ahead, and it knows it
        String username = "u" + UUID.randomUUID().toString().substring(0, 8);
        String token = token(username);
        byte[] photo = photo(40, 40);
        String upload = create(token, photo.length);
        patch(token, upload, photo, 0);
        long twoDays = Duration.ofDays(2).toMillis();
        Instant said = Instant.now().plusMillis(twoDays).minusSeconds(60);

        // when
        String sha256 = ChainLink.sha256(photo);
        keep(token, upload, Map.of("sha256", sha256, "takenAt", said.toString(), "clockOffset", -twoDays));

        // then
        Map<String, Object> row = jdbc.queryForMap(
                "select skewed, clock_offset, timestampdiff(second, corrected_at, utc_timestamp(3)) as ago,"
                        + " timestampdiff(hour, utc_timestamp(3), said_at) as ahead from media_capture where sha256 = ?",
                sha256);
        assertThat(row.get("clock_offset")).isEqualTo(-twoDays);
        assertThat(((Number) row.get("ago")).longValue()).isBetween(50L, 120L);
        assertThat(((Number) row.get("ahead")).longValue()).isEqualTo(47);
        assertThat(String.valueOf(row.get("skewed"))).isIn("true", "1");
    }

    private String token(String username) throws Exception {
        staff.createPerson(username, "王五", PASSWORD, List.of(new Post(Role.INSPECTOR, null, null)));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("/api/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                json.writeValueAsString(Map.of("username", username, "password", PASSWORD))))
                        .build(),
                BodyHandlers.ofString());
        return json.readTree(answer.body()).get("token").asString();
    }

    private String create(String token, long length) throws Exception {
        HttpResponse<String> created = creation(token, length);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpResponse<String> creation(String token, long length) throws Exception {
        return http.send(
                request(token, "/api/media/uploads")
                        .header("Upload-Length", Long.toString(length))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<Void> head(String token, String upload) throws Exception {
        return http.send(
                request(token, upload).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }

    /** Where to go on; 423 as long as the request that was cut still holds the upload. */
    private int offset(String token, String upload) {
        return await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            HttpResponse<Void> answer = head(token, upload);
                            return answer.statusCode() == 423
                                    ? -1
                                    : Integer.parseInt(answer.headers()
                                            .firstValue("Upload-Offset")
                                            .orElseThrow(() -> new AssertionError(answer + " " + answer.headers())));
                        },
                        offset -> offset >= 0);
    }

    private HttpResponse<String> patch(String token, String upload, byte[] bytes, int offset) throws Exception {
        return http.send(
                request(token, upload)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", Integer.toString(offset))
                        .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, offset, bytes.length)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Promises the whole rest, sends some of it, and hangs up. */
    private void sendAndCut(String token, String upload, byte[] bytes, int offset, int some) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoLinger(true, 0);
            String head = "PATCH " + upload + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer "
                    + token + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\n"
                    + "Upload-Offset: " + offset + "\r\nContent-Length: " + (bytes.length - offset) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes, offset, some);
            socket.getOutputStream().flush();
            int before = offset;
            // Hanging up resets the connection and may take along what the server has not read yet; let it read some.
            await().atMost(Duration.ofSeconds(10))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> written(upload) > before);
        }
    }

    private long written(String upload) {
        String id = upload.substring(upload.lastIndexOf('/') + 1);
        return home.resolve("uploads/uploads/" + id + "/data").toFile().length();
    }

    private HttpResponse<String> keep(String token, String upload, Map<String, ?> capture) throws Exception {
        return http.send(
                request(token, upload + "/photo")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(capture)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Tus-Resumable", "1.0.0");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Noise, so that it does not become small. */
    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, noise.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
