package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseStatusTest {

    private static final Pattern HEADERS = Pattern.compile("(?s)<zeebe:taskHeaders>.*?</zeebe:taskHeaders>");
    private static final Pattern STATUS = Pattern.compile("<zeebe:header key=\"status\" value=\"([A-Z_]+)\"");

    @Test
    void statusesAreThoseOfTheDiagrams() throws IOException {
        // given
        Set<String> inDiagrams = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                // what runs beside the loop has a status of its own, which is not the case's
                HEADERS.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        // nor is that of a penalty file, whose steps name the statutory term that runs
                        .filter(headers -> !headers.contains("key=\"beside\"") && !headers.contains("key=\"term\""))
                        .flatMap(headers -> STATUS.matcher(headers).results())
                        .forEach(found -> inDiagrams.add(found.group(1)));
            }
        }

        // then
        Set<String> inCode = Arrays.stream(CaseStatus.values())
                .filter(status -> status != CaseStatus.REPORTED)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inCode).isEqualTo(inDiagrams);
    }

    @ParameterizedTest
    @ValueSource(strings = {"casefile.properties", "casefile_en.properties"})
    void everyStatusHasWords(String file) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n", file))) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames())
                .containsAll(Arrays.stream(CaseStatus.values())
                        .map(status -> "casefile.status." + status)
                        .toList());
    }
}
