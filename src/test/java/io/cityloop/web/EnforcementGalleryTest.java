package io.cityloop.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.browser.BrowserTest;
import io.cityloop.browser.Browsing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calendar and statistics of an agency, full; pictures are kept. */
@BrowserTest
@SpringBootTest(
        classes = GalleryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=-1",
            "cityloop.embedded.database.enabled=false",
            "cityloop.engine.mode=off"
        })
class EnforcementGalleryTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "enforcement-calendar, /enforcement/calendar",
        "enforcement-statistics, /enforcement/statistics?year=2026",
    })
    void thePagesOfAnAgencyShowWithoutComplaintAtAnyWidth(String name, String path, Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryEnforcement.HEAD);

        // when
        GalleryLook.at(browsing, browsing.desk(), address(path), name + "-1440");
        GalleryLook.at(browsing, browsing.desk(), address(GalleryLook.english(path)), name + "-en-1440");
        GalleryLook.at(browsing, browsing.phone(), address(path), name + "-390");

        // then
        assertThat(browsing.complaints()).isEmpty();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
