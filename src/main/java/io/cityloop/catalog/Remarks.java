package io.cityloop.catalog;

import io.cityloop.catalog.ImportReport.RowNote;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Collects what is to be said of a workbook, in the reader's language. */
final class Remarks {

    final List<RowNote> problems = new ArrayList<>();
    final List<RowNote> notes = new ArrayList<>();
    private final MessageSource messages;

    Remarks(MessageSource messages) {
        this.messages = messages;
    }

    void fatal(String sheet, String key, String... words) {
        problems.add(new RowNote(sheet, 0, "", text(key, words), true));
    }

    /** Says what is wrong with a row, counted from 0. */
    void problem(String sheet, int row, String column, String key, String... words) {
        problems.add(new RowNote(sheet, row + 1, column, text(key, words), false));
    }

    void note(String sheet, int row, String column, String key, String... words) {
        notes.add(new RowNote(sheet, row + 1, column, text(key, words), false));
    }

    boolean anyFatal() {
        return problems.stream().anyMatch(RowNote::fatal);
    }

    private String text(String key, String... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
