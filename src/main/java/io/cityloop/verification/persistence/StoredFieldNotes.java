package io.cityloop.verification.persistence;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.MediaLink;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.verification.FieldNotes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes, kept in the timeline of their case. */
@Service
class StoredFieldNotes implements FieldNotes {

    private static final int LONGEST = 1_000;
    private static final int MOST_PHOTOS = 9;

    private final NoteMapper rows;
    private final CaseSearch search;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final CaseMedia media;
    private final Clock clock;

    StoredFieldNotes(
            NoteMapper rows, CaseSearch search, CaseFiles cases, CaseTimeline timeline, CaseMedia media, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.cases = cases;
        this.timeline = timeline;
        this.media = media;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean add(
            Person person, String clientId, @Nullable String caseNumber, @Nullable String text, List<String> photos) {
        if (caseNumber == null || text == null || text.isBlank()) {
            throw new RejectedInput(caseNumber == null ? "caseNumber" : "text", "verification.required");
        }
        if (text.strip().length() > LONGEST) {
            throw new RejectedInput("text", "verification.note.tooLong");
        }
        if (photos.size() > MOST_PHOTOS) {
            throw new RejectedInput("photos", "verification.note.photos");
        }
        CaseFile caseFile = search.see(person, caseNumber);
        cases.lock(caseFile.number());
        if (rows.insert(
                        person.username(),
                        clientId,
                        caseFile.number(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                == 0) {
            return false;
        }
        Actor actor = Actor.of(person, Role.INSPECTOR, null, caseFile.place().community());
        timeline.append(
                caseFile.number(),
                actor,
                "verification.fieldNote",
                photos.isEmpty() ? Map.of() : Map.of("photos", photos),
                text.strip());
        media.attach(
                caseFile.number(),
                actor,
                photos.stream()
                        .map(photo -> MediaLink.of(photo, MediaPurpose.OTHER))
                        .toList());
        return true;
    }
}
