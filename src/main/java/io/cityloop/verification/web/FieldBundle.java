package io.cityloop.verification.web;

import io.cityloop.calendar.Limit;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.StandardVersion;
import io.cityloop.catalog.SubClass;
import io.cityloop.geo.Box;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.ResponsibilityGrid;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.FormOutcome;
import io.cityloop.tasks.Forms;
import io.cityloop.verification.DutySettings;
import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.UserTaskModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** What an inspector takes along and what changes seldom: the standard, the forms, the part of the map he walks. */
@Component
class FieldBundle {

    /** Degrees around his own grids, some three hundred metres. */
    private static final double MARGIN = 0.003;

    private final Catalog catalog;
    private final CityMap map;
    private final Forms forms;
    private final ProcessModels models;
    private final DutySettings duty;
    private final MessageSource messages;

    FieldBundle(
            Catalog catalog,
            CityMap map,
            Forms forms,
            ProcessModels models,
            DutySettings duty,
            MessageSource messages) {
        this.catalog = catalog;
        this.map = map;
        this.forms = forms;
        this.models = models;
        this.duty = duty;
        this.messages = messages;
    }

    record Contents(
            String username,
            String name,
            @Nullable String standard,
            List<Entry> catalogue,
            List<FormEntry> forms,
            @Nullable Box box,
            Consent consent,
            long pointEverySeconds,
            int pointsPerBatch,
            long longestShiftSeconds) {}

    /** A sub-class with what makes it a case and what ends it. */
    record Entry(String code, String kind, String className, String name, List<Condition> conditions) {}

    record Condition(long id, int number, String description, Limit limit, String limitText, String closing) {}

    record FormEntry(String id, String task, Map<String, Object> schema, List<FormOutcome> outcomes) {}

    /** The words an inspector agrees to before he is tracked; another wording has another version. */
    record Consent(String version, String text, String textEn) {}

    Contents of(Person person) {
        return new Contents(
                person.username(),
                person.name(),
                catalog.inForce().map(StandardVersion::code).orElse(null),
                catalog.subClasses().stream().map(this::entry).toList(),
                forms(),
                box(person),
                consent(),
                duty.pointEvery().toSeconds(),
                duty.pointsPerBatch(),
                duty.longestShift().toSeconds());
    }

    private Entry entry(SubClass subClass) {
        return new Entry(
                subClass.code(),
                subClass.kind().name(),
                subClass.className(),
                subClass.name(),
                catalog.conditions(subClass.code()).stream()
                        .map(FieldBundle::condition)
                        .toList());
    }

    static Condition condition(FilingCondition condition) {
        return new Condition(
                condition.id(),
                condition.number(),
                condition.description(),
                condition.limit(),
                condition.limitText(),
                condition.closingCondition());
    }

    private List<FormEntry> forms() {
        return models.userTasks().stream()
                .filter(task -> task.candidateGroup().equals(Role.INSPECTOR.key()))
                .map(this::form)
                .toList();
    }

    private FormEntry form(UserTaskModel task) {
        var form = forms.form(task.formId());
        return new FormEntry(form.id(), task.elementId(), form.schema(), form.outcomes());
    }

    /** Around the grids that are his; without any, the whole city. */
    private @Nullable Box box(Person person) {
        Set<String> his = map.responsibilityGrids().stream()
                .filter(grid -> person.username().equalsIgnoreCase(grid.inspector()))
                .map(ResponsibilityGrid::code)
                .collect(Collectors.toSet());
        List<Point> centres = map.grids().stream()
                .filter(grid -> his.contains(grid.responsibilityGrid()))
                .map(UnitGrid::centre)
                .toList();
        if (centres.isEmpty()) {
            return map.extent().orElse(null);
        }
        var lon = centres.stream().mapToDouble(Point::lon).summaryStatistics();
        var lat = centres.stream().mapToDouble(Point::lat).summaryStatistics();
        return new Box(
                Math.max(-180, lon.getMin() - MARGIN),
                Math.max(-90, lat.getMin() - MARGIN),
                Math.min(180, lon.getMax() + MARGIN),
                Math.min(90, lat.getMax() + MARGIN));
    }

    private Consent consent() {
        Object[] facts = {duty.trackKept().toDays()};
        String text = messages.getMessage("verification.track.consent", facts, Locale.SIMPLIFIED_CHINESE);
        String english = messages.getMessage("verification.track.consent", facts, Locale.ENGLISH);
        String version = DigestUtils.md5DigestAsHex((text + english).getBytes(StandardCharsets.UTF_8));
        return new Consent(version, text, english);
    }
}
