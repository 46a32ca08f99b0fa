package io.cityloop.verification.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inspector's open tasks with what he needs to know of their cases on the spot; nothing of the reporter. */
@Component
class FieldTasks {

    private static final int MOST = 200;
    private static final int PHOTOS = 4;

    private final WorkList workList;
    private final CaseFiles cases;
    private final CaseMedia media;
    private final Catalog catalog;

    FieldTasks(WorkList workList, CaseFiles cases, CaseMedia media, Catalog catalog) {
        this.workList = workList;
        this.cases = cases;
        this.media = media;
        this.catalog = catalog;
    }

    /**
     * A task in the field.
     *
     * @param mine his own; else it lies in the pool, and somebody else may be faster
     * @param condition what the case was filed under, in the version it was filed under
     * @param photos hashes, what the department took last first
     */
    record Item(
            long id,
            String type,
            String formId,
            int version,
            boolean mine,
            Instant createdAt,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt,
            String caseNumber,
            int round,
            @Nullable String subclass,
            FieldBundle.@Nullable Condition condition,
            String description,
            String address,
            double lon,
            double lat,
            String grid,
            boolean urgent,
            boolean supervised,
            int reworks,
            List<Picture> photos) {}

    record Picture(String sha256, String purpose) {}

    List<Item> of(Person person) {
        List<WorkTask> tasks = workList.list(person, new TaskQuery(null, null, Role.INSPECTOR.key(), null, null, MOST))
                .items();
        Map<String, CaseFile> files =
                cases.findAll(tasks.stream().map(WorkTask::caseNumber).toList());
        return tasks.stream()
                .map(task -> item(person, task, Objects.requireNonNull(files.get(task.caseNumber()))))
                .toList();
    }

    private Item item(Person person, WorkTask task, CaseFile file) {
        return new Item(
                task.id(),
                task.elementId(),
                task.formId(),
                task.version(),
                person.username().equalsIgnoreCase(task.assignee()),
                task.createdAt(),
                task.warnAt(),
                task.dueAt(),
                file.number(),
                task.round(),
                file.subClass(),
                condition(file.conditionId()),
                file.description(),
                file.address(),
                file.location().lon(),
                file.location().lat(),
                file.place().grid(),
                file.urgent(),
                file.supervised(),
                file.reworks(),
                photos(file.number()));
    }

    private FieldBundle.@Nullable Condition condition(@Nullable Long id) {
        return id == null
                ? null
                : catalog.condition(id).map(FieldBundle::condition).orElse(null);
    }

    private List<Picture> photos(String caseNumber) {
        List<CasePhoto> all = media.of(caseNumber);
        return all.reversed().stream()
                .limit(PHOTOS)
                .map(photo -> new Picture(photo.sha256(), photo.purpose().name()))
                .toList();
    }
}
