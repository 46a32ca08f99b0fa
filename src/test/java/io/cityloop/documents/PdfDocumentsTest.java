package io.cityloop.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentsTest {

    @Test
    void chineseIsEmbeddedAndCanBeReadBack() throws IOException {
        // given
        PdfDocuments documents = new PdfDocuments(
                new DocumentSettings(null, List.of("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf")));
        assumeThat(documents.font())
                .as("a TrueType font with Chinese on this machine")
                .isPresent();

        // when
        byte[] pdf = documents.pdf("<html><head><title>t</title><style>body{font-family:" + PdfDocuments.FONT_FAMILY
                + "}</style></head><body><p>城市治理闭环</p></body></html>");

        // then
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("城市治理闭环");
        }
    }

    @Test
    void withoutAFontItSaysWhichSettingHelps() {
        PdfDocuments documents = new PdfDocuments(new DocumentSettings("/nowhere/font.ttf", List.of()));
        assertThatThrownBy(() -> documents.pdf("<html/>"))
                .isInstanceOf(FontMissing.class)
                .hasMessage("documents.noFont");
    }
}
