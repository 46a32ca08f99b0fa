package io.cityloop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Windows of a browser, one or several people's; remembers what the pages complained about. */
public final class Browsing implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private final Path executable;
    private final List<String> flags;

    Browsing(Browser browser, Path executable, List<String> flags) {
        this.browser = browser;
        this.executable = executable;
        this.flags = flags;
    }

    /** A telephone whose browser keeps what it has in a folder, so that it can be killed and started again. */
    public BrowserContext keptPhone(Path profile) {
        var context = browser.browserType()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setArgs(flags)
                                .setViewportSize(390, 844)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(30_000);
        contexts.add(context);
        return context;
    }

    /** The browser that keeps this folder is gone from one moment to the next, as when the battery is empty. */
    public void kill(BrowserContext context, Path profile) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains("--user-data-dir=" + profile))
                        .orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
        contexts.remove(context);
    }

    /** A desk: 1440 pixels wide, light. */
    public Page desk() {
        return window(1440, 900, ColorScheme.LIGHT);
    }

    /** A desk at night. */
    public Page darkDesk() {
        return window(1440, 900, ColorScheme.DARK);
    }

    /** A telephone: 390 pixels wide. */
    public Page phone() {
        return window(390, 844, ColorScheme.LIGHT);
    }

    /** A browser of its own, with its own cookies. */
    private Page window(int width, int height, ColorScheme scheme) {
        return window(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    /** A browser with settings of its own. */
    public Page window(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(30_000);
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Script errors and refused resources of all pages so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The whole page as {@code target/screenshots/<name>.png}. */
    public void picture(Page page, String name) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
