package io.cityloop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A telephone's Chromium with a profile on disk, started by the test itself so that it can be killed like a telephone. */
final class KillableBrowser implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Path executable;
    private final Path profile;
    private final Geolocation place;
    private final String origin;
    private Process process;
    private Browser browser;
    private BrowserContext context;
    private boolean offline;

    KillableBrowser(Path executable, Path profile, String origin, double lon, double lat) throws IOException {
        this.executable = executable;
        this.profile = profile;
        this.origin = origin;
        this.place = new Geolocation(lat, lon).setAccuracy(8);
        start();
    }

    private void start() throws IOException {
        Path portFile = profile.resolve("DevToolsActivePort");
        Files.deleteIfExists(portFile);
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=390,844",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        String port = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> port(portFile), found -> !found.isEmpty());
        browser = playwright.chromium().connectOverCDP("http://127.0.0.1:" + port);
        context = browser.contexts().getFirst();
        context.setDefaultTimeout(30_000);
        context.grantPermissions(
                List.of("geolocation"), new BrowserContext.GrantPermissionsOptions().setOrigin(origin));
        context.setGeolocation(place);
        context.setOffline(offline);
    }

    private static String port(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }

    Page page() {
        Page page = context.newPage();
        page.setViewportSize(390, 844);
        return page;
    }

    void offline(boolean away) {
        offline = away;
        context.setOffline(away);
    }

    /** Ends it the way a telephone's system ends it: without a word. Then starts it again on the same profile. */
    void killAndRestart() throws IOException {
        kill();
        start();
    }

    private void kill() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void close() {
        kill();
        playwright.close();
    }
}
