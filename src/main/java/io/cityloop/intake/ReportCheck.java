package io.cityloop.intake;

import io.cityloop.casefile.CaptureSettings;
import io.cityloop.casefile.CaseReferences;
import io.cityloop.casefile.DeviceTime;
import io.cityloop.casefile.MediaLink;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.PhotoTrace;
import io.cityloop.casefile.PhotoTraces;
import io.cityloop.casefile.Reporter;
import io.cityloop.catalog.Catalog;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.Contact;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at everything a report says and names everything that is wrong with it at once. */
@Component
class ReportCheck {
    /** Who may speak through a channel; citizens need no account. */
    private static final Map<String, Set<Role>> CHANNELS = Map.of(
            "citizen", Set.of(),
            "inspector", Set.of(Role.INSPECTOR),
            "hotline", Set.of(Role.ACCEPTOR, Role.SHIFT_LEADER),
            "transfer", Set.of(Role.ACCEPTOR, Role.SHIFT_LEADER),
            "sensor", Set.of(Role.ADMINISTRATOR));

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final CityMap map;
    private final Catalog catalog;
    private final MediaStore media;
    private final PhotoTraces traces;
    private final CaseReferences references;
    private final IntakeSettings settings;
    private final CaptureSettings capture;
    private final Clock clock;

    ReportCheck(
            CityMap map,
            Catalog catalog,
            MediaStore media,
            PhotoTraces traces,
            CaseReferences references,
            IntakeSettings settings,
            CaptureSettings capture,
            Clock clock) {
        this.map = map;
        this.catalog = catalog;
        this.media = media;
        this.traces = traces;
        this.references = references;
        this.settings = settings;
        this.capture = capture;
        this.clock = clock;
    }

    /**
     * What is left when nothing is wrong.
     *
     * @param joins number of the case the reporter says is the same problem
     */
    record Checked(
            String clientId,
            String channel,
            String description,
            Point location,
            Place place,
            List<MediaLink> media,
            @Nullable String joins,
            @Nullable DeviceTime time) {}

    /** Throws {@link RejectedInput} with every field that is wrong, {@link NotAllowed} for somebody else's channel. */
    Checked check(Report report, @Nullable Person person) {
        List<FieldError> errors = new ArrayList<>();
        String clientId = clientId(report, errors);
        String channel = report.channel() == null ? "" : report.channel();
        if (channel.isEmpty()) {
            errors.add(new FieldError("channel", "intake.required"));
        } else if (!CHANNELS.containsKey(channel)) {
            errors.add(new FieldError("channel", "intake.channelUnknown"));
        }
        String description =
                report.description() == null ? "" : report.description().strip();
        if (description.length() < 2) {
            errors.add(new FieldError("description", "intake.required"));
        } else if (description.length() > settings.descriptionLength()) {
            errors.add(new FieldError("description", "intake.tooLong"));
        }
        if (report.subclass() != null
                && !report.subclass().isBlank()
                && catalog.subClass(report.subclass()).isEmpty()) {
            errors.add(new FieldError("subclass", "intake.subclassUnknown"));
        }
        if (report.address() != null && report.address().length() > 200) {
            errors.add(new FieldError("address", "intake.tooLong"));
        }
        Place place = place(report.location(), errors);
        reporter(report.reporter(), errors);
        DeviceTime time = time(report, errors);
        List<MediaLink> links = photos(report, time, errors);
        if (report.selfHandled() && !"inspector".equals(channel)) {
            errors.add(new FieldError("selfHandled", "intake.selfHandledByInspectorOnly"));
        }
        String joins = joins(report, errors);
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        Set<Role> roles = CHANNELS.getOrDefault(channel, Set.of());
        if (!roles.isEmpty() && (person == null || roles.stream().noneMatch(person::has))) {
            throw new NotAllowed("intake.channelNotYours");
        }
        return new Checked(
                clientId,
                channel,
                description,
                Objects.requireNonNull(report.location()),
                Objects.requireNonNull(place),
                links,
                joins,
                time);
    }

    private @Nullable String joins(Report report, List<FieldError> errors) {
        if (report.joins() == null || report.joins().isBlank()) {
            return null;
        }
        String number = references.number(report.joins()).orElse(null);
        if (number == null) {
            errors.add(new FieldError("joins", "intake.joinsUnknown"));
        }
        return number;
    }

    /**
     * When it was seen. A device that knows how far its clock is off may be as wrong as it likes: it is put right, marked
     * and never refused for it, since what it sends was seen hours ago and cannot be seen again.
     */
    private @Nullable DeviceTime time(Report report, List<FieldError> errors) {
        Instant takenAt = report.takenAt();
        if (takenAt == null) {
            return null;
        }
        Instant now = clock.instant();
        if (report.clockOffset() == null && takenAt.isAfter(now.plus(CLOCK_SKEW))) {
            errors.add(new FieldError("takenAt", "intake.inFuture"));
            return null;
        }
        try {
            return DeviceTime.weigh("takenAt", takenAt, report.clockOffset(), now, capture.clockTolerance());
        } catch (RejectedInput impossible) {
            errors.addAll(impossible.errors());
            return null;
        }
    }

    private static String clientId(Report report, List<FieldError> errors) {
        String clientId = report.clientId() == null ? "" : report.clientId();
        if (clientId.isEmpty()) {
            errors.add(new FieldError("clientId", "intake.required"));
            return clientId;
        }
        try {
            return UUID.fromString(clientId).toString();
        } catch (IllegalArgumentException notOne) {
            errors.add(new FieldError("clientId", "intake.notUuid"));
            return clientId;
        }
    }

    private @Nullable Place place(@Nullable Point location, List<FieldError> errors) {
        if (location == null) {
            errors.add(new FieldError("location", "intake.required"));
            return null;
        }
        Place place = map.locate(location).orElse(null);
        if (place == null) {
            errors.add(new FieldError("location", "intake.outsideCity"));
        }
        return place;
    }

    private static void reporter(@Nullable Reporter reporter, List<FieldError> errors) {
        if (reporter == null) {
            return;
        }
        if (reporter.name() != null && reporter.name().length() > 50) {
            errors.add(new FieldError("reporter.name", "intake.tooLong"));
        }
        if (reporter.phone() != null
                && !reporter.phone().isBlank()
                && !PHONE.matcher(reporter.phone().strip()).matches()) {
            errors.add(new FieldError("reporter.phone", "intake.notPhone"));
        }
        if (reporter.mail() != null
                && !reporter.mail().isBlank()
                && !Contact.isMail(reporter.mail().strip())) {
            errors.add(new FieldError("reporter.mail", "identity.contact.mail"));
        }
        if (reporter.language() != null
                && !reporter.language().isBlank()
                && !Contact.LANGUAGES.contains(reporter.language())) {
            errors.add(new FieldError("reporter.language", "identity.contact.language"));
        }
    }

    private List<MediaLink> photos(Report report, @Nullable DeviceTime time, List<FieldError> errors) {
        List<MediaLink> links = Stream.of(
                        links(time, "media", report.media(), MediaPurpose.REPORT, errors),
                        links(time, "mediaBefore", report.mediaBefore(), MediaPurpose.BEFORE, errors),
                        links(time, "mediaAfter", report.mediaAfter(), MediaPurpose.AFTER, errors))
                .flatMap(List::stream)
                .toList();
        if (links.size() > settings.photos()) {
            errors.add(new FieldError("media", "intake.tooManyPhotos"));
        }
        if (report.selfHandled()) {
            if (links.stream().allMatch(link -> link.purpose() == MediaPurpose.AFTER)) {
                errors.add(new FieldError("mediaBefore", "intake.selfHandledNeedsBefore"));
            }
            if (links.stream().noneMatch(link -> link.purpose() == MediaPurpose.AFTER)) {
                errors.add(new FieldError("mediaAfter", "intake.selfHandledNeedsAfter"));
            }
        }
        return links;
    }

    private List<MediaLink> links(
            @Nullable DeviceTime time,
            String field,
            @Nullable List<String> hashes,
            MediaPurpose purpose,
            List<FieldError> errors) {
        if (hashes == null || hashes.isEmpty()) {
            return List.of();
        }
        List<MediaLink> links = new ArrayList<>();
        List<String> missing =
                media.missing(hashes.stream().filter(ReportCheck::isSha256).toList());
        for (int i = 0; i < hashes.size(); i++) {
            String hash = hashes.get(i);
            if (!isSha256(hash)) {
                errors.add(new FieldError(field + "[" + i + "]", "intake.notSha256"));
            } else if (missing.contains(hash)) {
                errors.add(new FieldError(field + "[" + i + "]", "intake.photoUnknown"));
            } else {
                links.add(link(hash, purpose, time == null ? null : time.corrected()));
            }
        }
        return links;
    }

    /** What the camera wrote beside the picture is kept with it, as its word and no more. */
    private MediaLink link(String hash, MediaPurpose purpose, @Nullable Instant takenAt) {
        PhotoTrace trace = traces.of(hash);
        Instant said = takenAt == null ? trace.takenAt() : takenAt;
        boolean possible = said != null && said.isBefore(clock.instant().plus(CLOCK_SKEW));
        return new MediaLink(hash, purpose, possible ? said : null, trace.takenWhere());
    }

    private static boolean isSha256(@Nullable String text) {
        return text != null && SHA256.matcher(text).matches();
    }
}
