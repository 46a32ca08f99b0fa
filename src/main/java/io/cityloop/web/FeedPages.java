package io.cityloop.web;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.cityloop.casefile.PublicCase;
import io.cityloop.casefile.PublicCases;
import io.cityloop.casefile.PublicQuery;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Region;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /feeds/<region>.atom}: the public cases of an area for a feed reader; {@code city} is the whole city. */
@Controller
class FeedPages {

    private static final String CITY = "city";
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PublicCases cases;
    private final PublicSettings settings;
    private final CityMap map;
    private final Names names;
    private final Times times;
    private final MessageSource messages;
    private final RateLimits limits;
    private final ClientAddress address;

    FeedPages(
            PublicCases cases,
            PublicSettings settings,
            CityMap map,
            Names names,
            Times times,
            MessageSource messages,
            RateLimits limits,
            ClientAddress address) {
        this.cases = cases;
        this.settings = settings;
        this.map = map;
        this.names = names;
        this.times = times;
        this.messages = messages;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping("/feeds/{region}.atom")
    @Nullable
    ResponseEntity<String> feed(
            @PathVariable String region, HttpServletRequest request, WebRequest conditions, Locale locale)
            throws FeedException {
        limits.take("public-address", address.of(request));
        var code = region.equals(CITY) ? null : region;
        var name = code == null
                ? text("citizen.feed.city", locale)
                : map.region(code).map(Region::name).orElseThrow(() -> new NotFound("identity.notFound"));
        var shown = cases.list(new PublicQuery(
                        code,
                        null,
                        null,
                        times.now().minus(Duration.ofDays(settings.days())),
                        null,
                        null,
                        settings.feedEntries()))
                .items();
        var changed = shown.stream().map(PublicCase::changedAt).max(Instant::compareTo);
        var tag = region + "-" + locale.getLanguage() + "-" + shown.size() + "-"
                + changed.map(Instant::toEpochMilli).orElse(0L);
        if (conditions.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(tag)
                .body(atom(region, name, shown, changed.orElseGet(times::now), locale));
    }

    private String atom(String region, String name, List<PublicCase> shown, Instant changed, Locale locale)
            throws FeedException {
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding(StandardCharsets.UTF_8.name());
        feed.setUri(absolute("/feeds/" + region + ".atom"));
        feed.setTitle(text("citizen.feed.title", locale, name));
        feed.setAuthor(text("web.name", locale));
        feed.setPublishedDate(Date.from(changed));
        var self = new SyndLinkImpl();
        self.setRel("self");
        self.setType("application/atom+xml");
        self.setHref(absolute("/feeds/" + region + ".atom"));
        var page = new SyndLinkImpl();
        page.setRel("alternate");
        page.setType("text/html");
        page.setHref(absolute(region.equals(CITY) ? "/public" : "/public?region=" + region));
        feed.setLinks(List.of(self, page));
        feed.setEntries(shown.stream().map(one -> entry(one, locale)).toList());
        return new SyndFeedOutput().outputString(feed);
    }

    private SyndEntry entry(PublicCase one, Locale locale) {
        var what = names.subClass(one.standardVersion(), one.subClass());
        var where = one.streetName() + one.communityName();
        var entry = new SyndEntryImpl();
        entry.setUri(absolute("/public/" + one.reference()));
        entry.setLink(absolute("/public/" + one.reference()));
        entry.setTitle(text("citizen.feed.entry", locale, what, where));
        entry.setUpdatedDate(Date.from(one.changedAt()));
        entry.setPublishedDate(
                Date.from(one.reported().atStartOfDay(times.zone()).toInstant()));
        entry.setDescription(summary(text("citizen.status." + one.status(), locale)));
        return entry;
    }

    private static SyndContent summary(String words) {
        var content = new SyndContentImpl();
        content.setType("text");
        content.setValue(words);
        return content;
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }
}
