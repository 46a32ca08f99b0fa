package io.cityloop.wechat.domain;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A message as the platform writes it: {@code <xml>} with one element for each field. A document type, and with it every
 * entity, is refused before anything of it is looked at.
 */
public record Message(Map<String, String> fields) {

    private static final XMLInputFactory INPUT = input();
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    /** It is not such a message. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is fetched");
        });
        return factory;
    }

    /** Reads one. */
    public static Message read(String xml) throws Unreadable {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            XMLStreamReader in = INPUT.createXMLStreamReader(new StringReader(xml));
            int depth = 0;
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("a document type or entity");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        text.setLength(0);
                        if (depth > 8) {
                            throw new Unreadable("too deep");
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth == 2) {
                            fields.putIfAbsent(
                                    in.getLocalName(), text.toString().strip());
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
        return new Message(Map.copyOf(fields));
    }

    /** The field of this name; empty text when it is not there. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The number in this field. */
    public Optional<Double> number(String name) {
        String text = text(name);
        return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** What it is known by: its id, or for events, which have none, sender, time and event. */
    public String identity() {
        String id = text("MsgId");
        return id.isEmpty() ? text("FromUserName") + "-" + text("CreateTime") + "-" + text("Event") : id;
    }

    /** Written as XML. */
    public String xml() {
        try {
            var text = new StringWriter();
            XMLStreamWriter out = OUTPUT.createXMLStreamWriter(text);
            out.writeStartElement("xml");
            for (Map.Entry<String, String> field : fields.entrySet()) {
                out.writeStartElement(field.getKey());
                out.writeCharacters(field.getValue());
                out.writeEndElement();
            }
            out.writeEndElement();
            out.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory does not fail to be written", impossible);
        }
    }
}
