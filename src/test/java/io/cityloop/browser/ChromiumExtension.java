package io.cityloop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium a test JVM; every test gets a fresh context from it. */
class ChromiumExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);
    private static final List<String> NAMES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    /** As root, and without looking for anything on the network by itself. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isPresent() || required()) {
            return ConditionEvaluationResult.enabled("Chromium is there, or has to be");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println("BROWSER TEST SKIPPED: " + context.getDisplayName()
                    + " needs Chromium (set CITYLOOP_CHROMIUM or install it); with CI=true this would fail");
        }
        return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (chromium().isEmpty()) {
            throw new IllegalStateException("CI=true and no Chromium: install it, or set CITYLOOP_CHROMIUM");
        }
    }

    private static boolean required() {
        return "true".equalsIgnoreCase(System.getenv("CI"));
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CITYLOOP_CHROMIUM")), NAMES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("chromium", key -> Running.start(chromium().orElseThrow()), Running.class);
        var browsing = new Browsing(chromium.browser, chromium().orElseThrow(), FLAGS);
        context.getStore(NAMESPACE).put(browsing, browsing);
        return browsing;
    }

    /** Playwright and its browser; closed with the test run. */
    private static final class Running implements AutoCloseable {

        private final Playwright playwright;
        private final Browser browser;

        private Running(Playwright playwright, Browser browser) {
            this.playwright = playwright;
            this.browser = browser;
        }

        private static Running start(Path executable) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(FLAGS));
            // The machine may be busy with everything else; a page that answers late is not a page that is wrong.
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
