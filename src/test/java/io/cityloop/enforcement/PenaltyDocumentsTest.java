package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of penalty files on a real database: what is on paper, what is numbered, what stays as it is. */
@DatabaseTest
class PenaltyDocumentsTest {

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private static Actor officer(String agency) {
        return new Actor("doc-officer", "李卫东", Role.ENFORCEMENT_OFFICER, agency);
    }

    private IssuedDocument issue(String penaltyId, DocumentKind kind, Map<String, String> facts, String agency) {
        return Objects.requireNonNull(
                transaction.execute(status -> documents.issue(penaltyId, kind, facts, officer(agency))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindIsChineseTextWithNumberAndFacts(DocumentKind kind) throws IOException {
        // when
        IssuedDocument issued = issue("P2026DOC" + kind.ordinal(), kind, SpecimenFacts.citizen(), "DOCS1");
        byte[] pdf = documents.open(issued.id(), DocumentFormat.PDF);

        // then
        String text = text(pdf).replaceAll("\\s", "");
        assertThat(text)
                .contains("云州市城市管理行政执法局")
                .contains(kind.title())
                .contains(issued.number())
                .doesNotContain("null")
                .doesNotContain("预览")
                .doesNotContain("[[")
                .doesNotContain("#");
        for (String key : kind.required()) {
            String fact = SpecimenFacts.citizen().get(key).lines().findFirst().orElseThrow();
            String shown = key.equals("goods") ? "烧烤炉" : fact.replaceAll("\\s", "");
            assertThat(text).as(key).contains(shown);
        }
        assertThat(ofdText(documents.open(issued.id(), DocumentFormat.OFD)))
                .contains(issued.number())
                .contains(kind.title());
        keep(kind, pdf, documents.open(issued.id(), DocumentFormat.OFD));
    }

    /** For whoever wants to look at them. */
    private static void keep(DocumentKind kind, byte[] pdf, byte[] ofd) throws IOException {
        String folder = System.getProperty("cityloop.keep-documents");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, kind.name() + ".pdf"), pdf);
            Files.write(Path.of(folder, kind.name() + ".ofd"), ofd);
        }
    }

    private static String ofdText(byte[] ofd) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("Content.xml")) {
                    String page = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    var codes = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)<").matcher(page);
                    codes.results().forEach(found -> text.append(found.group(1)));
                }
            }
        }
        return text.toString();
    }

    @Test
    void aMissingFactIsNamedWithItsArticle() {
        // given
        Map<String, String> facts = new HashMap<>(SpecimenFacts.citizen());
        facts.remove("reviewAuthority");
        facts.put("evidence", "  ");

        // then
        assertThatThrownBy(() -> issue("P2026DOCX", DocumentKind.PENALTY_DECISION, facts, "DOCS1"))
                .isInstanceOfSatisfying(RejectedInput.class, refused -> {
                    assertThat(refused.errors())
                            .extracting("field")
                            .containsExactly("facts.evidence", "facts.reviewAuthority");
                    assertThat(refused.errors().getFirst().message()).containsAnyOf("第五十九条", "art. 59");
                });
    }

    @Test
    void aCharacterTheFontLacksIsRefusedInsteadOfPrintedWrong() {
        Map<String, String> facts = new HashMap<>(SpecimenFacts.citizen());
        facts.put("partyName", "张\uD842\uDFB7");
        assertThatThrownBy(() -> issue("P2026DOCX", DocumentKind.PENALTY_DECISION, facts, "DOCS1"))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .extracting("field")
                                .isEqualTo("facts.partyName"));
    }

    @Test
    void aPreviewIsMarkedAndDrawsNoNumber() throws IOException {
        String text = text(documents.preview("P2026DOCP", DocumentKind.CORRECTION_ORDER, Map.of("partyName", "张建国")));
        assertThat(text).contains("预览").contains("张建国").contains("＿＿＿＿");
        assertThat(issue("P2026DOCP", DocumentKind.CORRECTION_ORDER, SpecimenFacts.citizen(), "DOCSP")
                        .number())
                .endsWith("〔2026〕1号");
    }

    @Test
    void numbersAreOneSeriesWithoutGapsHoweverManyDrawAtOnce() throws Exception {
        // given
        int many = 24;
        List<Callable<String>> draws = IntStream.range(0, many)
                .mapToObj(n -> (Callable<String>)
                        () -> issue("P2026PAR" + n, DocumentKind.SCENE_RECORD, SpecimenFacts.citizen(), "DOCSN")
                                .number())
                .toList();

        // when
        List<String> numbers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (Future<String> drawn : people.invokeAll(draws)) {
                numbers.add(drawn.get());
            }
        }

        // then
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, many)
                        .mapToObj(n -> numbers.getFirst().replaceAll("〕\\d+号", "〕" + n + "号"))
                        .toList());
    }

    @Test
    void aNumberOfATransactionThatRollsBackWasNeverGiven() {
        IssuedDocument first = issue("P2026RB", DocumentKind.SCENE_RECORD, SpecimenFacts.citizen(), "DOCSR");
        transaction.executeWithoutResult(status -> {
            documents.issue("P2026RB", DocumentKind.SCENE_RECORD, SpecimenFacts.citizen(), officer("DOCSR"));
            status.setRollbackOnly();
        });
        IssuedDocument second = issue("P2026RB", DocumentKind.SCENE_RECORD, SpecimenFacts.citizen(), "DOCSR");
        assertThat(first.number()).endsWith("1号");
        assertThat(second.number()).endsWith("2号");
        assertThat(documents.of("P2026RB")).extracting(IssuedDocument::id).containsExactly(first.id(), second.id());
    }

    @Test
    void withoutATransactionOfTheCallerNothingIsIssued() {
        assertThatThrownBy(() -> documents.issue(
                        "P2026DOCX", DocumentKind.SCENE_RECORD, SpecimenFacts.citizen(), officer("DOCS1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aReservedNumberServesItsOwnerOnce() {
        // given
        Actor owner = officer("DOCSV");
        List<String> numbers = documents.reserve("DOCSV", DocumentKind.SUMMARY_DECISION, 2026, 3, owner);
        IssuedDocument drawn = issue("P2026RV", DocumentKind.SUMMARY_DECISION, SpecimenFacts.citizen(), "DOCSV");
        assertThat(numbers).hasSize(3).doesNotContain(drawn.number());
        assertThat(drawn.number()).endsWith("4号");

        // when
        String number = numbers.get(1);
        IssuedDocument issued = transaction.execute(status -> documents.issueReserved(
                "P2026RV", DocumentKind.SUMMARY_DECISION, SpecimenFacts.citizen(), owner, number));

        // then
        assertThat(Objects.requireNonNull(issued).number()).isEqualTo(number);
        assertThatThrownBy(() -> transaction.execute(status -> documents.issueReserved(
                        "P2026RV", DocumentKind.SUMMARY_DECISION, SpecimenFacts.citizen(), owner, number)))
                .isInstanceOf(Conflict.class);
        Actor other = new Actor("doc-other", "王海燕", Role.ENFORCEMENT_OFFICER, "DOCSV");
        assertThatThrownBy(() -> transaction.execute(status -> documents.issueReserved(
                        "P2026RV", DocumentKind.SUMMARY_DECISION, SpecimenFacts.citizen(), other, numbers.get(2))))
                .isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> documents.reserve("DOCSV", DocumentKind.SUMMARY_DECISION, 2026, 19, owner))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void aCorrectionIsANewDocumentThatNamesTheOld() throws IOException {
        // given
        IssuedDocument wrong = issue("P2026CO", DocumentKind.PENALTY_NOTICE, SpecimenFacts.citizen(), "DOCSC");

        // when
        IssuedDocument right = Objects.requireNonNull(transaction.execute(status ->
                documents.correct(wrong.id(), Map.of("penaltyText", "罚款人民币1,000.00元。"), "金额写错", officer("DOCSC"))));

        // then
        assertThat(right.corrects()).isEqualTo(wrong.id());
        assertThat(text(documents.open(right.id(), DocumentFormat.PDF)).replaceAll("\\s", ""))
                .contains("更正并代替" + wrong.number())
                .contains("金额写错")
                .contains("1,000.00");
        assertThat(text(documents.open(wrong.id(), DocumentFormat.PDF))).contains("1,200.00");
        assertThatThrownBy(() ->
                        transaction.execute(status -> documents.correct(wrong.id(), Map.of(), "再改", officer("DOCSC"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void nothingInTheHouseChangesAnIssuedDocument() throws IOException {
        // no statement does
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> mappers =
                    files.filter(file -> file.toString().endsWith(".xml")).toList();
            assertThat(mappers).isNotEmpty();
            for (Path mapper : mappers) {
                assertThat(Files.readString(mapper))
                        .as(mapper.toString())
                        .doesNotContainPattern("(?is)(UPDATE|DELETE\\s+FROM)\\s+penalty_document(_bytes)?\\s");
            }
        }

        // and what was changed behind its back is not handed out
        IssuedDocument issued = issue("P2026FZ", DocumentKind.SCENE_RECORD, SpecimenFacts.citizen(), "DOCSF");
        byte[] bytes = documents.open(issued.id(), DocumentFormat.PDF);
        bytes[bytes.length / 2] ^= 1;
        jdbc.sql("UPDATE penalty_document_bytes SET content = ? WHERE document_id = ? AND format = 'PDF'")
                .params(bytes, issued.id())
                .update();
        assertThatThrownBy(() -> documents.open(issued.id(), DocumentFormat.PDF))
                .isInstanceOf(IllegalStateException.class);
    }
}
