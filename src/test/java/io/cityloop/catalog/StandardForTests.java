package io.cityloop.catalog;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.calendar.Limit;
import io.cityloop.catalog.persistence.StandardMapper;
import io.cityloop.identity.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.StaticMessageSource;

/** A catalogue without a database: the demo city's, or a workbook's. */
final class StandardForTests {

    private StandardForTests() {}

    static Catalog demo() throws IOException {
        Map<String, SubClass> subClasses = new LinkedHashMap<>();
        Map<String, List<String>> descriptions = new LinkedHashMap<>();
        var lines = Files.readAllLines(Path.of("src/main/resources/seed/standard.csv"), StandardCharsets.UTF_8);
        for (var line : lines.subList(1, lines.size())) {
            var row = line.split(",");
            var kind = Kind.valueOf(row[0]);
            var code = kind.code(row[1], row[3]);
            subClasses.putIfAbsent(code, new SubClass(code, kind, row[1], row[2], row[4]));
            descriptions.computeIfAbsent(code, unused -> new ArrayList<>()).add(row[5]);
        }
        return catalog(List.copyOf(subClasses.values()), descriptions);
    }

    static Catalog workbook(Path file) throws IOException {
        var standards = mock(Standards.class);
        var importing = new WorkbookImport(standards, mock(StandardMapper.class), messages());
        try (var in = Files.newInputStream(file)) {
            importing.read(
                    in, new ImportRequest("test", "test", LocalDate.of(2025, 1, 1), false, false), Actor.system());
        }
        var draft = ArgumentCaptor.forClass(StandardDraft.class);
        verify(standards).publish(draft.capture(), any());
        Map<String, List<String>> descriptions = new LinkedHashMap<>();
        draft.getValue()
                .conditions()
                .forEach(one -> descriptions
                        .computeIfAbsent(one.subClass(), unused -> new ArrayList<>())
                        .add(one.description()));
        return catalog(draft.getValue().subClasses(), descriptions);
    }

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }

    private static Catalog catalog(List<SubClass> subClasses, Map<String, List<String>> descriptions) {
        var catalog = mock(Catalog.class);
        when(catalog.subClasses()).thenReturn(subClasses);
        when(catalog.subClass(anyString()))
                .thenAnswer(call -> subClasses.stream()
                        .filter(one -> one.code().equals(call.getArgument(0)))
                        .findFirst());
        when(catalog.conditions(anyString())).thenAnswer(call -> {
            String code = call.getArgument(0);
            List<FilingCondition> all = new ArrayList<>();
            for (var text : descriptions.getOrDefault(code, List.of())) {
                all.add(new FilingCondition(
                        all.size() + 1,
                        code,
                        all.size() + 1,
                        text,
                        "1工作日",
                        Limit.parse("1工作日"),
                        "",
                        null,
                        null,
                        false,
                        "test"));
            }
            return all;
        });
        return catalog;
    }
}
