package io.cityloop.open311.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an answer as XML in UTF-8, without namespaces, as the specification has it. */
public final class XmlText {

    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private XmlText() {}

    /** The document. */
    public static byte[] of(Answer answer) {
        try {
            var bytes = new ByteArrayOutputStream();
            XMLStreamWriter out = OUTPUT.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("utf-8", "1.0");
            write(out, answer.root(), answer.body());
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory does not fail to be written", impossible);
        }
    }

    private static void write(XMLStreamWriter out, String name, Node node) throws XMLStreamException {
        switch (node) {
            case Node.Leaf leaf -> {
                String text = text(leaf.value());
                if (text.isEmpty()) {
                    out.writeEmptyElement(name);
                } else {
                    out.writeStartElement(name);
                    out.writeCharacters(text);
                    out.writeEndElement();
                }
            }
            case Node.Group group -> {
                out.writeStartElement(name);
                for (Map.Entry<String, Node> part : group.parts().entrySet()) {
                    write(out, part.getKey(), part.getValue());
                }
                out.writeEndElement();
            }
            case Node.Rows rows -> {
                out.writeStartElement(name);
                for (Node item : rows.items()) {
                    write(out, rows.item(), item);
                }
                out.writeEndElement();
            }
        }
    }

    /** Without the characters XML 1.0 cannot hold at all, escaped or not. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var kept = new StringBuilder();
        String.valueOf(value).codePoints().filter(XmlText::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
