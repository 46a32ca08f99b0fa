package io.cityloop.catalog;

import io.cityloop.identity.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Opens an XLSX file from outside. Its size is bounded before it is parsed, packed and unpacked, since both a zip and an
 * XML file can say much in few bytes; document types are refused, and no formula is ever computed.
 */
final class Workbook {

    private static final int MOST_BYTES = 10 << 20;
    private static final long MOST_BYTES_UNPACKED = 48L << 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_SHEETS = 20;

    private Workbook() {}

    /** All sheets. Throws {@link RejectedInput} on field {@code file} for whatever is wrong with the file as such. */
    static List<SheetCells> read(InputStream file) {
        try {
            var bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RejectedInput("file", "catalog.fileTooLarge");
            }
            weigh(bytes);
            return sheets(bytes);
        } catch (SheetReader.TooMuchInside tooMuch) {
            throw new RejectedInput("file", tooMuch.getMessage());
        } catch (RejectedInput rejected) {
            throw rejected;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException unreadable) {
            // POI reports a broken file by a dozen unrelated unchecked exceptions.
            var rejected = new RejectedInput("file", "catalog.notAWorkbook");
            rejected.initCause(unreadable);
            throw rejected;
        }
    }

    private static void weigh(byte[] bytes) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[16_384];
        // The reader that POI uses too: Java's own stumbles over files that were streamed out with 64-bit sizes.
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++parts > MOST_PARTS) {
                    throw new RejectedInput("file", "catalog.fileTooLarge");
                }
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_BYTES_UNPACKED) {
                        throw new RejectedInput("file", "catalog.fileTooLarge");
                    }
                }
            }
        }
    }

    private static List<SheetCells> sheets(byte[] bytes)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var sheets = new ArrayList<SheetCells>();
        try (var opc = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(opc);
            var strings = new ReadOnlySharedStringsTable(opc, false);
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (var part = parts.next()) {
                    var cells = new SheetCells(parts.getSheetName());
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new SheetReader(cells, strings));
                    xml.parse(new InputSource(part));
                    sheets.add(cells);
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw new RejectedInput("file", "catalog.fileTooLarge");
                }
            }
        }
        return sheets;
    }
}
