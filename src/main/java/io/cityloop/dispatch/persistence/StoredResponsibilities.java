package io.cityloop.dispatch.persistence;

import io.cityloop.dispatch.ManagedArea;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of responsible bodies in the database. */
@Component
class StoredResponsibilities implements Responsibilities {

    private final ResponsibilityMapper rows;
    private final Organisations organisations;

    StoredResponsibilities(ResponsibilityMapper rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    @Override
    @Transactional
    public void replace(List<ResponsibilityLine> lines) {
        List<FieldError> errors = new ArrayList<>();
        List<ResponsibilityRow> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            errors.addAll(problems(i, lines.get(i)));
            read.add(row(i + 1, lines.get(i)));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        rows.deleteAll();
        if (!read.isEmpty()) {
            rows.insert(read);
        }
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

    private static ResponsibilityRow row(int number, ResponsibilityLine line) {
        return new ResponsibilityRow(
                number,
                line.subClass(),
                line.region(),
                line.department(),
                String.join(" ", line.coDepartments()),
                line.basis());
    }
}
