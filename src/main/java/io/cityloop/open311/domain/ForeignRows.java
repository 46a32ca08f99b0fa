package io.cityloop.open311.domain;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the rows of another server's XML: {@code <service_requests><request><…>}. A document type, and with it every
 * entity, is refused before anything of it is looked at.
 */
public final class ForeignRows {

    private static final XMLInputFactory INPUT = factory();
    private static final int DEEPEST = 32;

    private ForeignRows() {}

    /** It is not XML of this kind. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is fetched");
        });
        return factory;
    }

    /** The rows, each the texts of its direct children; what lies deeper is passed over. */
    public static List<Map<String, String>> read(byte[] xml) throws Unreadable {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            XMLStreamReader in = INPUT.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            Map<String, String> row = new LinkedHashMap<>();
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("a document type or entity");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth == 3) {
                            text.setLength(0);
                        }
                        if (depth > DEEPEST) {
                            throw new Unreadable("too deep");
                        }
                        if (depth == 2) {
                            row = new LinkedHashMap<>();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(depth == 3 ? in.getText() : "");
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth == 3) {
                            row.putIfAbsent(in.getLocalName(), text.toString().strip());
                        } else if (depth == 2) {
                            rows.add(row);
                        }
                        depth--;
                    }
                    default -> {
                        // comments and white space say nothing
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable(String.valueOf(broken.getMessage()));
        }
        return rows;
    }
}
