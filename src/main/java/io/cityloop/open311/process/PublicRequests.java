package io.cityloop.open311.process;

import io.cityloop.casefile.CaseFeed;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.FeedCase;
import io.cityloop.casefile.FeedQuery;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.SubClass;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.open311.ArrivedRequest.Answered;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.Moments;
import io.cityloop.open311.domain.Node;
import io.cityloop.open311.domain.PublicWords;
import io.cityloop.open311.persistence.RequestMapper;
import io.cityloop.open311.persistence.RequestRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases as the specification shows requests, without what says who reported them. */
@Service
public class PublicRequests {

    private static final TypeReference<List<Answered>> ANSWERS = new TypeReference<>() {};

    private final CaseFeed feed;
    private final CaseTimeline timeline;
    private final Catalog catalog;
    private final Organisations organisations;
    private final RequestMapper requests;
    private final Open311Settings settings;
    private final PublicSettings hidden;
    private final PublicSayings words;
    private final JsonMapper json;
    private final ZoneId zone;

    PublicRequests(
            CaseFeed feed,
            CaseTimeline timeline,
            Catalog catalog,
            Organisations organisations,
            RequestMapper requests,
            Open311Settings settings,
            PublicSettings hidden,
            PublicSayings words,
            JsonMapper json,
            ZoneId zone) {
        this.feed = feed;
        this.timeline = timeline;
        this.catalog = catalog;
        this.organisations = organisations;
        this.requests = requests;
        this.settings = settings;
        this.hidden = hidden;
        this.words = words;
        this.json = json;
        this.zone = zone;
    }

    /**
     * How they are shown.
     *
     * @param address where this server is reached from outside
     * @param extended with what goes beyond the specification
     */
    public record View(Locale locale, String address, boolean extended) {}

    /** A list, without what is never shown: by number one learns how that stands. */
    public Node list(FeedQuery query, View view) {
        return nodes(
                feed.list(query).stream()
                        .filter(one -> !hidden.hides(one.caseFile().subClass()))
                        .toList(),
                view);
    }

    /** Those of these numbers; one that nobody knows is missing. */
    public Node list(List<String> numbers, View view) {
        return nodes(feed.findAll(numbers), view);
    }

    /** The one of this number, with its notes. Throws {@link NotFound}. */
    public Node one(String number, View view) {
        FeedCase found = feed.find(number).orElseThrow(() -> new NotFound("open311.request.unknown"));
        Node.Group group = node(found, view, answers(List.of(found)).get(number));
        if (view.extended()) {
            group.put("notes", notes(found, view.locale()));
        }
        return rows(List.of(group));
    }

    /** A list of one request with these parts. */
    public static Node rows(List<? extends Node> items) {
        return new Node.Rows("request", items);
    }

    /** What may be said about when and how it will be done. */
    public @Nullable String notice(CaseFile file, Locale locale) {
        Optional<FilingCondition> condition =
                Optional.ofNullable(file.conditionId()).flatMap(catalog::condition);
        if (condition.isPresent()) {
            return words.of(
                    locale,
                    "open311.notice.filed",
                    file.limitText() == null ? condition.get().limitText() : file.limitText(),
                    condition.get().closingCondition());
        }
        List<String> limits = Optional.ofNullable(file.subClass()).map(catalog::conditions).orElse(List.of()).stream()
                .map(FilingCondition::limitText)
                .distinct()
                .toList();
        return limits.isEmpty()
                ? words.of(locale, "open311.notice.unclassified")
                : words.of(locale, "open311.notice.reported", String.join(" / ", limits));
    }

    private Node nodes(List<FeedCase> found, View view) {
        Map<String, RequestRow> answers = view.extended() ? answers(found) : Map.of();
        return rows(found.stream()
                .map(one -> node(one, view, answers.get(one.caseFile().number())))
                .toList());
    }

    private Map<String, RequestRow> answers(List<FeedCase> found) {
        return found.isEmpty()
                ? Map.of()
                : requests
                        .findAll(found.stream()
                                .map(one -> one.caseFile().number())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RequestRow::caseNumber, Function.identity()));
    }

    private Node.Group node(FeedCase one, View view, @Nullable RequestRow arrived) {
        CaseFile file = one.caseFile();
        Locale locale = view.locale();
        boolean closed = file.status().concluded();
        Instant updated = closed && file.concludedAt() != null ? file.concludedAt() : one.changedAt();
        boolean bare = hidden.hides(file.subClass());
        Node.Group group = new Node.Group()
                .put("service_request_id", file.number())
                .put("status", closed ? "closed" : "open")
                .put("status_notes", statusNotes(file, locale))
                .put("service_name", serviceName(file, locale))
                .put("service_code", file.subClass() == null ? settings.unclassified() : file.subClass())
                .put("description", bare ? serviceName(file, locale) : PublicWords.of(file.description()))
                .put("agency_responsible", agency(file))
                .put("service_notice", notice(file, locale))
                .put("requested_datetime", Moments.text(file.openedAt(), zone))
                .put("updated_datetime", Moments.text(updated, zone))
                .put("expected_datetime", one.dueAt() == null ? null : Moments.text(one.dueAt(), zone))
                .put(
                        "address",
                        bare ? file.place().districtName() + file.place().streetName() : PublicWords.of(file.address()))
                .put("address_id", bare ? null : (Object) file.place().grid())
                .put("zipcode", (Object) null)
                .put("lat", rounded(file.location().lat(), bare))
                .put("long", rounded(file.location().lon(), bare))
                .put("media_url", photo(one, view));
        return view.extended() ? extended(group, file, arrived) : group;
    }

    /** To about a kilometre where the place would tell the home. */
    private static double rounded(double degrees, boolean bare) {
        return bare ? Math.round(degrees * 100) / 100.0 : degrees;
    }

    private @Nullable String photo(FeedCase one, View view) {
        return one.photo() == null
                        || !settings.photos()
                        || hidden.hides(one.caseFile().subClass())
                ? null
                : view.address() + "/open311/v2/photos/" + one.caseFile().number() + "/" + one.photo() + ".jpg";
    }

    private String statusNotes(CaseFile file, Locale locale) {
        String notes = words.status(locale, file.status());
        return file.status() == CaseStatus.MERGED && file.parent() != null
                ? words.of(locale, "open311.merged", file.parent())
                : notes;
    }

    private String serviceName(CaseFile file, Locale locale) {
        String code = file.subClass();
        if (code == null) {
            return words.of(locale, "open311.service.other");
        }
        return Optional.ofNullable(file.standardVersion())
                .flatMap(version -> catalog.subClass(version, code))
                .or(() -> catalog.subClass(code))
                .map(SubClass::name)
                .orElse(code);
    }

    private @Nullable String agency(CaseFile file) {
        return Optional.ofNullable(file.leadDepartment())
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(null);
    }

    private Node.Group extended(Node.Group group, CaseFile file, @Nullable RequestRow arrived) {
        List<Answered> answers = arrived == null ? List.of() : json.readValue(arrived.answers(), ANSWERS);
        return group.put(
                        "attributes",
                        new Node.Rows(
                                "attribute",
                                answers.stream()
                                        .map(one -> new Node.Group()
                                                .put("code", one.code())
                                                .put("label", one.label())
                                                .put("value", one.value())
                                                .put("name", one.name()))
                                        .toList()))
                .put(
                        "extended_attributes",
                        new Node.Group()
                                .put("detailed_status", file.status().name())
                                .put("round", file.round())
                                .put("affected_people", file.affected())
                                .put("parent", file.parent())
                                .put("district", file.place().districtName())
                                .put("street", file.place().streetName())
                                .put("community", file.place().communityName()));
    }

    /** When it got where, from the beginning on; neither who did it nor what was said. */
    private Node notes(FeedCase one, Locale locale) {
        List<Node> notes = new ArrayList<>();
        for (TimelineEntry entry : timeline.entries(one.caseFile().number())) {
            String key = "open311.note." + entry.action();
            String text = words.of(locale, key);
            if (!text.equals(key)) {
                notes.add(new Node.Group()
                        .put("datetime", Moments.text(entry.at(), zone))
                        .put("description", text)
                        .put("type", entry.action()));
            }
        }
        return new Node.Rows("note", notes);
    }
}
