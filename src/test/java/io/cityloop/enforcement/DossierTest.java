package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.casefile.MediaStore;
import io.cityloop.documents.DossierCheck;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.People;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The dossier of a file, and the command that needs nothing but the dossier. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierTest {

    private static final String ID = "P2026DOS01";

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private Evidence evidence;

    @Autowired
    private MediaStore media;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate workflowTransaction;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private byte[] dossier = new byte[0];
    private byte[] photo = new byte[0];
    private byte[] decision = new byte[0];
    private String decisionNumber = "";

    @BeforeAll
    void aFileWithPapersAndAPhoto() throws IOException {
        Actor officer = PapersOfAFile.officer(staff, people, "dos-one", "李卫东", "DOS");
        PapersOfAFile.officer(staff, people, "dos-two", "王海燕", "DOS");
        photo = PapersOfAFile.photo(3);
        String sha256 = media.store(photo, "dos-one").sha256();
        workflowTransaction.executeWithoutResult(status -> {
            for (DocumentKind kind : new DocumentKind[] {
                DocumentKind.FILING_APPROVAL, DocumentKind.SCENE_RECORD, DocumentKind.PENALTY_NOTICE
            }) {
                documents.issue(ID, kind, SpecimenFacts.citizen(), officer);
            }
            evidence.add(
                    ID,
                    new NewEvidence(
                            EvidenceKind.AUDIOVISUAL,
                            "现场照片：摊点占道",
                            sha256,
                            "人民路幸福里口",
                            clock.instant(),
                            "dos-one",
                            "dos-two",
                            "执法记录仪"),
                    officer);
            evidence.hand(ID, 1, CustodyAction.STORED, "证物室", "编号 12", clock.instant(), officer);
        });
        IssuedDocument issued = Objects.requireNonNull(workflowTransaction.execute(
                status -> documents.issue(ID, DocumentKind.PENALTY_DECISION, SpecimenFacts.citizen(), officer)));
        decision = documents.open(issued.id(), DocumentFormat.PDF);
        decisionNumber = issued.number();
        dossier = documents.dossier(ID);
        String kept = System.getProperty("cityloop.keep-documents");
        if (kept != null) {
            Files.createDirectories(Path.of(kept));
            Files.write(Path.of(kept, "DOSSIER.pdf"), dossier);
        }
    }

    private String check(byte[] file, int expected) throws IOException {
        Path path = folder.resolve("dossier.pdf");
        Files.write(path, file);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = DossierCheck.check(path, new PrintStream(told, true, StandardCharsets.UTF_8));
        String words = told.toString(StandardCharsets.UTF_8);
        assertThat(code).as(words).isEqualTo(expected);
        return words;
    }

    @Test
    void aGoodDossierPassesAndSaysWhatItHolds() throws IOException {
        assertThat(check(dossier, 0))
                .contains("卷宗完好")
                .contains(ID)
                .contains("5 个附件")
                .contains("E01.jpg");
    }

    @Test
    void everyPaperIsInTheTableOfContentsOnItsPage() throws IOException {
        try (PDDocument read = Loader.loadPDF(dossier)) {
            PDFTextStripper all = new PDFTextStripper();
            String text = all.getText(read).replaceAll("\\s", "");
            assertThat(text)
                    .contains("卷内目录")
                    .contains(decisionNumber)
                    .contains("证据：现场照片：摊点占道")
                    .contains("证据链2环，完好")
                    .contains("卷宗第1页，共" + read.getNumberOfPages() + "页");
            // the first paper begins where the contents say: after cover and contents
            PDFTextStripper third = new PDFTextStripper();
            third.setStartPage(3);
            third.setEndPage(3);
            assertThat(third.getText(read)).contains("立案审批表").contains("卷宗第 3 页");
        }
    }

    @Test
    void oneChangedByteInTheAttachedDecisionIsFound() throws IOException {
        assertThat(check(flipped(decision, decision.length / 2), 1))
                .contains("附件与清单不符")
                .contains("D04-penalty-decision.pdf");
    }

    @Test
    void oneChangedByteInThePhotoIsFound() throws IOException {
        // the photo is in the file twice: on its page and attached
        assertThat(check(flipped(photo, photo.length - 40), 1)).containsAnyOf("E01.jpg", "页与清单不符");
    }

    @Test
    void oneChangedByteInTheTextOfAPageIsFound() throws IOException {
        // given the raw bytes of what page 3 shows
        byte[] shown = new byte[0];
        try (PDDocument read = Loader.loadPDF(dossier)) {
            for (var streams = read.getPage(2).getContentStreams(); streams.hasNext(); ) {
                COSStream content = streams.next().getCOSObject();
                try (var raw = content.createRawInputStream()) {
                    byte[] bytes = raw.readAllBytes();
                    shown = bytes.length > shown.length ? bytes : shown;
                }
            }
        }
        assertThat(check(flipped(shown, shown.length / 2), 1)).contains("第 3 页与清单不符");
    }

    @Test
    void wherEverAByteIsChangedTheSealTells() throws IOException {
        for (int at = 100; at < dossier.length; at += dossier.length / 12) {
            byte[] changed = dossier.clone();
            changed[at] ^= 0x20;
            assertThat(check(changed, 1)).as("byte " + at).isNotBlank();
        }
        byte[] cut = java.util.Arrays.copyOf(dossier, dossier.length - 200);
        assertThat(check(cut, 1)).contains("封签缺失");
    }

    @Test
    void whatIsNoDossierIsRefused() throws IOException {
        assertThat(check(decision, 2)).contains("不是卷宗");
        assertThat(check("hello".getBytes(StandardCharsets.UTF_8), 2)).contains("不是卷宗");
        assertThat(check(new byte[0], 2)).contains("不是卷宗");
        assertThat(DossierCheck.check(folder.resolve("nowhere.pdf"), System.out))
                .isEqualTo(2);
        assertThat(DossierCheck.run(new String[] {"--server.port=1"})).isEmpty();
        assertThatThrownBy(() -> documents.dossier("P2026NOTHING")).isInstanceOf(NotFound.class);
    }

    /** The dossier with one byte of this piece of it changed. */
    private byte[] flipped(byte[] piece, int at) {
        int where = indexOf(dossier, piece);
        assertThat(where).as("the piece stands in the file as it is").isPositive();
        byte[] changed = dossier.clone();
        changed[where + at] ^= 1;
        return changed;
    }

    private static int indexOf(byte[] whole, byte[] piece) {
        for (int from = 0; from <= whole.length - piece.length; from++) {
            int n = 0;
            while (n < piece.length && whole[from + n] == piece[n]) {
                n++;
            }
            if (n == piece.length) {
                return from;
            }
        }
        return -1;
    }
}
