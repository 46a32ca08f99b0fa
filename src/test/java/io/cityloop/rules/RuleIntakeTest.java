package io.cityloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityloop.identity.RejectedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIntakeTest {

    private static final String DRL = "package rules.traffic;\n";

    private static List<RuleSource> read(RuleFile... files) {
        return new RuleIntake("traffic", RuleSettings.defaults()).read(List.of(files));
    }

    private static String refusal(RuleFile... files) {
        return catchThrowableOfType(RejectedInput.class, () -> read(files))
                .errors()
                .getFirst()
                .message();
    }

    private static RuleFile text(String name, String text) {
        return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleFile zip(String name, byte[]... contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (byte[] content : contents) {
                zip.putNextEntry(new ZipEntry(name.replace("#", String.valueOf(number++))));
                zip.write(content);
            }
        }
        return new RuleFile("set.zip", bytes.toByteArray());
    }

    @Test
    void aZipIsItsFilesInOrder() throws IOException {
        // when
        List<RuleSource> sources = read(zip("traffic-#.csv", "b".getBytes(), "a".getBytes()), text("traffic.drl", DRL));

        // then
        assertThat(sources)
                .extracting(RuleSource::name)
                .containsExactly("traffic-0.csv", "traffic-1.csv", "traffic.drl");
    }

    @Test
    void tablesOfChineseSpreadsheetsAreReadWhateverTheirCharacters() {
        // given
        String table = "\"主办部门\",\"城管局\"\r\n";

        // then
        for (byte[] bytes : List.of(
                table.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8),
                table.getBytes(Charset.forName("GBK")),
                table.getBytes(Charset.forName("GB18030")))) {
            assertThat(new String(
                            read(new RuleFile("traffic-a.csv", bytes))
                                    .getFirst()
                                    .content(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("\"主办部门\",\"城管局\"\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../traffic.drl",
                "/etc/traffic.drl",
                "a/traffic.drl",
                "..\\traffic.drl",
                "C:traffic.drl",
                "traffic..drl"
            })
    void aZipThatPointsElsewhereIsRefused(String name) throws IOException {
        assertThat(refusal(zip(name, DRL.getBytes()))).isEqualTo("rules.files.path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.drl",
                "traffic.exe",
                "traffic.xlsm",
                "traffic.xls",
                "trafficx.drl",
                "traffic-.zip.drl",
                "traffic-A.csv",
                "traffic.drl.sh",
                ""
            })
    void aFileOfAnotherNameIsRefused(String name) {
        assertThat(refusal(text(name, DRL))).isEqualTo("rules.files.name");
    }

    @Test
    void aZipThatGrowsWithoutEndIsStopped() throws IOException {
        // given
        byte[] zeros = new byte[200_000_000];
        Arrays.fill(zeros, (byte) ' ');
        RuleFile bomb = zip("traffic-#.csv", zeros);
        assertThat(bomb.content().length).isLessThan(1_000_000);

        // then
        assertThat(refusal(bomb)).isEqualTo("rules.files.tooLarge");
    }

    @Test
    void aZipOfManyFilesIsStopped() throws IOException {
        assertThat(refusal(zip(
                        "traffic-#.csv",
                        IntStream.range(0, 500).mapToObj(i -> "x".getBytes()).toArray(byte[][]::new))))
                .isEqualTo("rules.files.tooMany");
    }

    @Test
    void aTableOfTenMegabytesIsTooLarge() {
        assertThat(refusal(text("traffic-a.csv", "\"a\",\"b\"\n".repeat(1_250_000))))
                .isEqualTo("rules.files.tooLarge");
    }

    @Test
    void whatIsNotTextIsNoRule() {
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0};
        byte[] noCharacters = {(byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertThat(refusal(new RuleFile("traffic.drl", program))).isEqualTo("rules.files.binary");
        assertThat(refusal(new RuleFile("traffic.csv", noCharacters))).isEqualTo("rules.files.binary");
        assertThat(refusal(text("traffic.xlsx", "no workbook"))).isEqualTo("rules.files.workbook");
        assertThat(refusal(text("set.zip", "no zip"))).isEqualTo("rules.files.none");
        assertThat(refusal()).isEqualTo("rules.files.none");
    }

    @Test
    void theSameNameTwiceIsRefused() {
        assertThat(refusal(text("traffic.drl", DRL), text("a/traffic.drl", DRL)))
                .isEqualTo("rules.files.twice");
    }
}
