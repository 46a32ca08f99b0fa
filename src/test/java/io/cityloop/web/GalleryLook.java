package io.cityloop.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.cityloop.browser.Browsing;

/** Looks at a page, checks what holds for every page, and keeps its picture. */
final class GalleryLook {

    private GalleryLook() {}

    static void at(Browsing browsing, Page page, String address, String name) {
        page.navigate(address);
        settle(page);
        assertThat(page.content()).doesNotContain("??");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("nothing sticks out to the right on " + name)
                .isLessThanOrEqualTo(0);
        browsing.picture(page, name);
    }

    /** The same page in English. */
    static String english(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=en";
    }

    /** Waits until every island has been mounted. */
    static void settle(Page page) {
        // Not waitForFunction: it builds code from text, which the pages' content policy forbids.
        assertThat(page.locator("[data-island]:not([data-ready=true])")).hasCount(0);
    }
}
