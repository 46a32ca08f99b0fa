package io.cityloop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.cityloop.browser.Browsing;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;

/**
 * Visits page after page in the same few windows: what the pages have in common is then fetched once. Every page is
 * looked at whatever was wrong with the one before.
 */
final class GalleryTour {

    private final Browsing browsing;
    private final UnaryOperator<String> address;
    private final Page desk;
    private final Page phone;
    private final SoftAssertions found = new SoftAssertions();

    GalleryTour(Browsing browsing, UnaryOperator<String> address) {
        this.browsing = browsing;
        this.address = address;
        this.desk = browsing.desk();
        this.phone = browsing.phone();
    }

    /**
     * A stop.
     *
     * @param name of the picture
     * @param staff whether somebody is logged in
     */
    record Stop(String name, String path, boolean staff) {

        /** A page of the staff. */
        static Stop inside(String name, String path) {
            return new Stop(name, path, true);
        }

        /** A page for everybody. */
        static Stop outside(String name, String path) {
            return new Stop(name, path, false);
        }
    }

    /** At a desk and on a telephone. */
    GalleryTour inChinese(List<Stop> stops) {
        stops.forEach(stop -> look(stop, desk, stop.path(), "-1440"));
        stops.forEach(stop -> look(stop, phone, stop.path(), "-390"));
        return this;
    }

    /** At a desk. */
    GalleryTour atADesk(List<Stop> stops) {
        stops.forEach(stop -> look(stop, desk, stop.path(), "-1440"));
        return this;
    }

    /** In the dark; those of these names only. */
    GalleryTour atNight(List<Stop> stops, Set<String> names) {
        var dark = browsing.darkDesk();
        stops.stream()
                .filter(stop -> names.contains(stop.name()))
                .forEach(stop -> look(stop, dark, stop.path(), "-dark"));
        return this;
    }

    /** In English at a desk, in a window that stays English. */
    GalleryTour inEnglish(List<Stop> stops) {
        var english = browsing.desk();
        stops.forEach(stop -> look(stop, english, GalleryLook.english(stop.path()), "-en"));
        return this;
    }

    /** In English on a telephone, where long words have least room. */
    GalleryTour inEnglishOnATelephone(List<Stop> stops) {
        stops.forEach(stop -> look(stop, phone, GalleryLook.english(stop.path()), "-390-en"));
        return this;
    }

    private void look(Stop stop, Page page, String path, String kind) {
        GalleryApplication.VIEWER.set(stop.staff() ? GalleryCity.person() : null);
        found.check(() -> GalleryLook.at(browsing, page, address.apply(path), stop.name() + kind));
    }

    /** Nothing was wrong on any page, and no page complained. */
    void end() {
        found.check(() -> assertThat(browsing.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 404"))
                .isEmpty());
        found.assertAll();
    }
}
