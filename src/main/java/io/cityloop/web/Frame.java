package io.cityloop.web;

import io.cityloop.geo.BaseMap;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.notification.Notifications;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What the layout needs on every page, error pages too: who is here, where he may go, the same page in the other language. */
@Component("frame")
class Frame {

    private final CurrentPerson currentPerson;
    private final Notifications notifications;
    private final String mapTiles;

    Frame(CurrentPerson currentPerson, Notifications notifications, BaseMap baseMap, JsonMapper json) {
        this.currentPerson = currentPerson;
        this.notifications = notifications;
        this.mapTiles = baseMap.tiles().map(json::writeValueAsString).orElse("");
    }

    /** The base map's tiles as JSON, for the maps of the pages; empty for none. */
    public String mapTiles() {
        return mapTiles;
    }

    /** The person logged in; null for a citizen without an account. */
    public @Nullable Person person() {
        return currentPerson.find().orElse(null);
    }

    /** Whether somebody with a desk is here. */
    public boolean staff() {
        return currentPerson.find().filter(Frame::hasDesk).isPresent();
    }

    /** How much he has not read, as the bell shows it; empty for nothing, and for a database that does not answer. */
    public String unread() {
        try {
            return Notifications.shown(
                    currentPerson.find().map(notifications::unread).orElse(0));
        } catch (DataAccessException away) {
            return "";
        }
    }

    private static boolean hasDesk(Person person) {
        return person.posts().stream().anyMatch(post -> post.role() != Role.CITIZEN);
    }

    /** The roles of the person's posts, each once. */
    public List<String> roleKeys() {
        var person = person();
        return person == null
                ? List.of()
                : person.posts().stream()
                        .map(post -> post.role().key())
                        .distinct()
                        .toList();
    }

    /** The request at hand: Thymeleaf keeps it from templates. */
    public HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** The places this person may go, in reading order. */
    public List<Place> places(HttpServletRequest request) {
        var here = here(request);
        var person = person();
        var places = new ArrayList<Place>();
        if (person != null && hasDesk(person)) {
            add(places, here, "work", "/work", "/work", "/tasks");
            if (Permissions.may(person, Action.FIELD_WORK)) {
                add(places, here, "inspector", "/inspector/", "/inspector");
            }
            if (Permissions.may(person, Action.HOTLINE)) {
                add(places, here, "hotline", "/hotline", "/hotline");
            }
            if (Permissions.may(person, Action.DEADLINES_READ)) {
                add(places, here, "deadlines", "/deadlines", "/deadlines");
            }
            if (Permissions.may(person, Action.ENFORCEMENT_READ)) {
                add(places, here, "enforcement", "/enforcement", "/enforcement");
            }
            add(places, here, "search", "/search", "/search", "/cases");
            if (Permissions.may(person, Action.EVALUATION_READ)) {
                add(places, here, "evaluation", "/evaluation", "/evaluation");
            }
            if (Permissions.may(person, Action.REPORT_FOR_CHANNEL)) {
                add(places, here, "report", "/report", "/report");
            }
            add(places, here, "calendar", "/calendar", "/calendar");
            if (Permissions.may(person, Action.DUTY_EDIT)) {
                add(places, here, "absences", "/admin/absences", "/admin/absences");
            }
            if (Permissions.may(person, Action.RULES_READ)) {
                add(places, here, "responsibilities", "/responsibilities", "/responsibilities");
            }
            if (Permissions.may(person, Action.RULES_READ)) {
                add(places, here, "rules", "/admin/rules", "/admin/rules");
            }
            if (Permissions.may(person, Action.CATALOG_IMPORT)) {
                add(places, here, "catalog", "/admin/catalog", "/admin/catalog");
            }
            if (Permissions.may(person, Action.DELIVERIES_ADMIN)) {
                add(places, here, "deliveries", "/admin/deliveries", "/admin/deliveries");
            }
            if (Permissions.may(person, Action.INTEGRATIONS_EDIT)) {
                add(places, here, "open311", "/admin/open311", "/admin/open311");
            }
            if (Permissions.may(person, Action.ENGINE_ADMIN)) {
                add(places, here, "drift", "/admin/drift", "/admin/drift");
            }
        } else {
            add(places, here, "report", "/report", "/report");
            add(places, here, "track", "/track", "/track");
            add(places, here, "public", "/public", "/public");
            if (person != null) {
                add(places, here, "my", "/my", "/my");
            }
            add(places, here, "publication", "/publication", "/publication");
            add(places, here, "penalties", "/penalties", "/penalties");
        }
        return places;
    }

    private static void add(List<Place> places, String here, String key, String path, String... prefixes) {
        var current = Set.of(prefixes).stream().anyMatch(p -> here.equals(p) || here.startsWith(p + "/"));
        places.add(new Place(key, path, current));
    }

    private static String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** This page in the other language, everything else in the address kept; a page answered to POST leads home. */
    public String otherLanguage(HttpServletRequest request, Locale locale) {
        var other = locale.getLanguage().equals("en") ? "zh" : "en";
        if (!"GET".equals(request.getMethod()) || here(request).equals("/error")) {
            return request.getContextPath() + "/?" + LanguageConfiguration.PARAMETER + "=" + other;
        }
        var page = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(LanguageConfiguration.PARAMETER, other)
                .build();
        return page.getPath() + "?" + page.getQuery();
    }

    /** One entry of the navigation: its text is {@code web.nav.<key>}. */
    public record Place(String key, String path, boolean current) {}
}
