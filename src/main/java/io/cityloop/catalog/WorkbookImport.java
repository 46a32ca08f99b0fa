package io.cityloop.catalog;

import io.cityloop.catalog.persistence.StandardMapper;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Reads a workbook into a draft and publishes it; the parsing is outside the transaction. */
@Service
class WorkbookImport implements StandardImport {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookImport.class);

    private final Standards standards;
    private final StandardMapper stored;
    private final MessageSource messages;

    WorkbookImport(Standards standards, StandardMapper stored, MessageSource messages) {
        this.standards = standards;
        this.stored = stored;
        this.messages = messages;
    }

    @Override
    public ImportReport read(InputStream workbook, ImportRequest request, Actor actor) {
        check(request);
        var remarks = new Remarks(messages);
        var rows = rows(workbook, remarks);
        if (rows.conditions.isEmpty() && !remarks.anyFatal()) {
            remarks.fatal("", "catalog.import.nothing");
        }
        boolean write = !request.dryRun() && !remarks.anyFatal() && (!request.strict() || remarks.problems.isEmpty());
        if (write) {
            var version = new StandardVersion(request.version(), request.name().strip(), request.effectiveFrom());
            standards.publish(new StandardDraft(version, rows.subClasses, rows.conditions), actor);
            LOG.info(
                    "standard {} published by {}: {} conditions, {} rows left out",
                    request.version(),
                    actor.username(),
                    rows.conditions.size(),
                    remarks.problems.size());
        }
        return new ImportReport(
                request.version(),
                request.dryRun(),
                write,
                rows.rows,
                rows.subClasses.size(),
                rows.conditions.size(),
                remarks.problems,
                remarks.notes);
    }

    private void check(ImportRequest request) {
        var errors = new ArrayList<FieldError>();
        if (!request.version().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            errors.add(new FieldError("version", "catalog.badVersion"));
        } else if (stored.countVersion(request.version()) > 0) {
            errors.add(new FieldError("version", "catalog.versionExists"));
        }
        var name = request.name().strip();
        if (name.isEmpty() || name.length() > 120) {
            errors.add(new FieldError("name", "catalog.badName"));
        }
        if (request.effectiveFrom().getYear() < 1990 || request.effectiveFrom().getYear() > 2100) {
            errors.add(new FieldError("effectiveFrom", "catalog.badDate"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
    }

    private static StandardRows rows(InputStream workbook, Remarks remarks) {
        var rows = new StandardRows();
        boolean any = false;
        for (var sheet : Workbook.read(workbook)) {
            var kind = kind(sheet.name);
            if (kind.isEmpty()) {
                remarks.note(sheet.name, -1, "", "catalog.import.otherSheet");
                continue;
            }
            any = true;
            var columns = Heading.find(sheet);
            if (columns.isEmpty()) {
                remarks.fatal(sheet.name, "catalog.import.noHeadings");
            } else {
                new StandardSheet(sheet, kind.get(), columns.get(), rows, remarks).read();
            }
        }
        if (!any) {
            remarks.fatal("", "catalog.import.noSheet");
        }
        if (rows.markedByWording > 0) {
            remarks.note("", -1, "", "catalog.import.lawBroken", String.valueOf(rows.markedByWording));
        }
        return rows;
    }

    private static Optional<Kind> kind(String sheetName) {
        for (var kind : Kind.values()) {
            if (sheetName.contains(kind.word())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
