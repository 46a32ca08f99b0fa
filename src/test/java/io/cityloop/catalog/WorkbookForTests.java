package io.cityloop.catalog;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.cityloop.catalog.persistence.StandardMapper;
import io.cityloop.identity.Actor;
import java.io.InputStream;
import java.time.LocalDate;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Reads a standard's workbook as the application does, for tests without a database. */
public final class WorkbookForTests {

    private WorkbookForTests() {}

    /** What the workbook says, with everything the import does to it. */
    public static StandardDraft read(InputStream workbook) {
        Standards standards = mock();
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/catalog");
        messages.setDefaultEncoding("UTF-8");
        new WorkbookImport(standards, mock(StandardMapper.class), messages)
                .read(
                        workbook,
                        new ImportRequest("real", "real", LocalDate.of(2026, 1, 1), false, true),
                        Actor.system());
        ArgumentCaptor<StandardDraft> draft = ArgumentCaptor.forClass(StandardDraft.class);
        verify(standards).publish(draft.capture(), any());
        return draft.getValue();
    }
}
