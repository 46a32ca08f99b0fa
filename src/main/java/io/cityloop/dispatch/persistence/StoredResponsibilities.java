package io.cityloop.dispatch.persistence;

import io.cityloop.dispatch.ManagedArea;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.SensitivePlace;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Register, key areas and sensitive places brought in at once, as when a city is set up. */
@Component
class StoredResponsibilities implements Responsibilities {

    private final StoredRegister register;
    private final ResponsibilityMapper rows;
    private final Organisations organisations;

    StoredResponsibilities(StoredRegister register, ResponsibilityMapper rows, Organisations organisations) {
        this.register = register;
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public boolean isEmpty() {
        return register.lines().isEmpty();
    }

    @Override
    @Transactional
    public void replace(List<ResponsibilityLine> lines) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            errors.addAll(problems(i, lines.get(i)));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        register.replace(lines, null, "seed", "整体设置", Actor.system());
    }

    @Override
    @Transactional
    public void replaceAreas(List<ManagedArea> areas) {
        rows.deleteAreas();
        if (!areas.isEmpty()) {
            rows.insertAreas(areas.stream()
                    .map(area -> new KeyAreaRow(area.region(), area.grade(), area.name()))
                    .toList());
        }
    }

    @Override
    @Transactional
    public void replacePlaces(List<SensitivePlace> places) {
        rows.deletePlaces();
        if (!places.isEmpty()) {
            rows.insertPlaces(places.stream()
                    .map(place -> new PlaceRow(
                            place.kind(),
                            place.name(),
                            place.at().lon(),
                            place.at().lat()))
                    .toList());
        }
    }

    private List<FieldError> problems(int index, ResponsibilityLine line) {
        List<FieldError> errors = new ArrayList<>();
        String at = "lines[" + index + "].";
        if (!line.subClass().matches("C?\\d{0,4}")) {
            errors.add(new FieldError(at + "subClass", "dispatch.unreadableSubClass"));
        }
        if (!line.region().matches("\\d{0,12}")) {
            errors.add(new FieldError(at + "region", "dispatch.unreadableRegion"));
        }
        if (organisations.find(line.department()).isEmpty()) {
            errors.add(new FieldError(at + "department", "dispatch.unknownDepartment"));
        }
        line.coDepartments().stream()
                .filter(code -> organisations.find(code).isEmpty())
                .forEach(code -> errors.add(new FieldError(at + "coDepartments", "dispatch.unknownDepartment")));
        return errors;
    }
}
