package io.cityloop.web;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.ReporterView;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineCheck;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.identity.Person;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages show about one case. */
@Component
class CaseViews {

    private final CaseFiles cases;
    private final CaseMedia media;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final Explanations explanations;
    private final WorkList workList;
    private final Catalog catalog;

    CaseViews(
            CaseFiles cases,
            CaseMedia media,
            CaseClocks clocks,
            CaseTimeline timeline,
            Explanations explanations,
            WorkList workList,
            Catalog catalog) {
        this.cases = cases;
        this.media = media;
        this.clocks = clocks;
        this.timeline = timeline;
        this.explanations = explanations;
        this.workList = workList;
        this.catalog = catalog;
    }

    CaseView of(CaseFile file, Person viewer) {
        var number = file.number();
        return new CaseView(
                file,
                cases.reporter(number, viewer),
                media.of(number),
                clocks.clocks(number),
                explanations.of(number),
                timeline.entries(number).reversed(),
                timeline.verify(number),
                workList.ofCase(number).reversed(),
                file.conditionId() == null
                        ? null
                        : catalog.condition(file.conditionId()).orElse(null));
    }

    /** Everything about one case, newest timeline entries first. */
    record CaseView(
            CaseFile file,
            ReporterView reporter,
            List<CasePhoto> photos,
            List<StageClock> clocks,
            List<Explanation> explanations,
            List<TimelineEntry> timeline,
            TimelineCheck check,
            List<WorkTask> tasks,
            @Nullable FilingCondition condition) {

        private static final Set<MediaPurpose> AFTER =
                EnumSet.of(MediaPurpose.AFTER, MediaPurpose.HANDLE, MediaPurpose.CHECK);

        /** Photos that show the problem. */
        public List<CasePhoto> before() {
            return photos.stream()
                    .filter(photo -> !AFTER.contains(photo.purpose()))
                    .toList();
        }

        /** Photos that show the result. */
        public List<CasePhoto> after() {
            return photos.stream()
                    .filter(photo -> AFTER.contains(photo.purpose()))
                    .toList();
        }

        /** Clocks that tell something today: running or paused first, in order of beginning. */
        public List<StageClock> liveClocks() {
            return clocks.stream().filter(clock -> clock.stoppedAt() == null).toList();
        }
    }
}
