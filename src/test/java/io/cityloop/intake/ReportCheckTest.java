package io.cityloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.cityloop.casefile.CaptureSettings;
import io.cityloop.casefile.CaseReferences;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.PhotoTrace;
import io.cityloop.casefile.PhotoTraces;
import io.cityloop.casefile.Reporter;
import io.cityloop.catalog.Catalog;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Point INSIDE = new Point(113.62, 34.75);
    private static final String PHOTO = "a".repeat(64);
    private static final String AFTER = "b".repeat(64);
    private static final String CLIENT = "6f2f4c1e-96a2-4a4e-8f0b-0a6f0d1b2c3d";
    private static final Person INSPECTOR =
            new Person(1, "inspector1", "王明", List.of(new Post(Role.INSPECTOR, "supervision", null)));

    private final CityMap map = mock(CityMap.class);
    private final Catalog catalog = mock(Catalog.class);
    private final MediaStore media = mock(MediaStore.class);
    private final PhotoTraces traces = mock(PhotoTraces.class);
    private final CaseReferences references = mock(CaseReferences.class);
    private final ReportCheck check = new ReportCheck(
            map,
            catalog,
            media,
            traces,
            references,
            new IntakeSettings(15, 2000, 9, 200, new IntakeSettings.Proof(1, 4, Duration.ofHours(1))),
            new CaptureSettings(Duration.ofMinutes(2), Duration.ofDays(7)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void theCityKnowsOnePlace() {
        given(map.locate(any())).willReturn(Optional.empty());
        given(map.locate(INSIDE)).willReturn(Optional.of(new Place("g", "r", "c", "社区", "s", "街道", "990102", "东湖区")));
        given(catalog.subClass(any())).willReturn(Optional.empty());
        given(media.missing(anyCollection())).willReturn(List.of());
        given(traces.of(any())).willReturn(PhotoTrace.none());
    }

    @Test
    void whatACameraSaysOfPlaceAndTimeIsKeptWithThePhotoUnlessItIsImpossible() {
        // given
        var elsewhere = new Point(113.7, 34.75);
        given(traces.of(PHOTO)).willReturn(new PhotoTrace(NOW.minusSeconds(60), elsewhere));
        given(traces.of(AFTER)).willReturn(new PhotoTrace(NOW.plusSeconds(86_400), null));

        // when
        var checked = check.check(report(CLIENT, "citizen", "井盖丢了", INSIDE, List.of(PHOTO, AFTER), null, false), null);

        // then
        assertThat(checked.media().getFirst().takenWhere()).isEqualTo(elsewhere);
        assertThat(checked.media().getFirst().takenAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(checked.media().getLast().takenAt()).isNull();
    }

    @Test
    void aCompleteReportPassesWithItsPlaceAndPhotos() {
        // when
        var checked = check.check(report(CLIENT, "citizen", "井盖丢了", INSIDE, List.of(PHOTO), null, false), null);

        // then
        assertThat(checked.place().district()).isEqualTo("990102");
        assertThat(checked.media())
                .singleElement()
                .satisfies(link -> assertThat(link.purpose()).isEqualTo(MediaPurpose.REPORT));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        // given
        given(media.missing(anyCollection())).willReturn(List.of(PHOTO));
        var report = new Report(
                "7",
                "pigeon",
                "9999",
                " ",
                new Point(0, 0),
                "x".repeat(201),
                new Reporter("n".repeat(51), "call me"),
                List.of(PHOTO, "../etc/passwd"),
                null,
                null,
                true,
                NOW.plusSeconds(3600));

        // when
        var refused = catchThrowableOfType(RejectedInput.class, () -> check.check(report, null));

        // then
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "clientId",
                        "channel",
                        "description",
                        "subclass",
                        "address",
                        "location",
                        "reporter.name",
                        "reporter.phone",
                        "media[0]",
                        "media[1]",
                        "mediaBefore",
                        "mediaAfter",
                        "takenAt",
                        "selfHandled");
    }

    @Test
    void aPointOutsideTheCityIsRefused() {
        // when
        var refused = catchThrowableOfType(
                RejectedInput.class,
                () -> check.check(report(CLIENT, "citizen", "垃圾", new Point(2.35, 48.85), null, null, false), null));

        // then
        assertThat(refused.errors()).containsExactly(new FieldError("location", "intake.outsideCity"));
    }

    @Test
    void aChannelBelongsToThoseWithThePost() {
        // given
        var report = report(CLIENT, "inspector", "垃圾", INSIDE, null, null, false);

        // then
        assertThat(catchThrowableOfType(NotAllowed.class, () -> check.check(report, null)))
                .isNotNull();
        assertThat(check.check(report, INSPECTOR).channel()).isEqualTo("inspector");
    }

    @Test
    void whatAnInspectorPutRightHimselfNeedsPhotosFromBeforeAndAfter() {
        // when
        var without = catchThrowableOfType(
                RejectedInput.class,
                () -> check.check(report(CLIENT, "inspector", "小广告", INSIDE, List.of(PHOTO), null, true), INSPECTOR));
        var with = check.check(
                report(CLIENT, "inspector", "小广告", INSIDE, List.of(PHOTO), List.of(AFTER), true), INSPECTOR);

        // then
        assertThat(without.errors()).containsExactly(new FieldError("mediaAfter", "intake.selfHandledNeedsAfter"));
        assertThat(with.media()).hasSize(2);
    }

    private static Report report(
            String clientId,
            String channel,
            String description,
            Point location,
            @Nullable List<String> media,
            @Nullable List<String> after,
            boolean selfHandled) {
        return new Report(
                clientId, channel, null, description, location, null, null, media, null, after, selfHandled, null);
    }
}
