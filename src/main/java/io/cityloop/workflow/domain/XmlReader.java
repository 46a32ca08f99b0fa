package io.cityloop.workflow.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an XML file into elements that know their line; document types and outside entities are refused. */
final class XmlReader extends DefaultHandler {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private @Nullable XmlElement current;

    static XmlElement read(String file, byte[] content) {
        XmlReader reader = new XmlReader();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(content)), reader);
        } catch (SAXParseException e) {
            throw new UnreadableFile(file, e.getLineNumber(), e.getColumnNumber(), e.getMessage());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new UnreadableFile(file, 0, 0, String.valueOf(e.getMessage()));
        }
        if (reader.root == null) {
            throw new UnreadableFile(file, 0, 0, "is empty");
        }
        return reader.root;
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        this.locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        XmlElement element = new XmlElement(localName, locator == null ? 0 : locator.getLineNumber(), current);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.attribute(attributes.getLocalName(i), attributes.getValue(i));
        }
        if (current == null) {
            root = element;
        } else {
            current.add(element);
        }
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        current = current == null ? null : current.parent();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (current != null) {
            current.text(characters, start, length);
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e; // the default prints to standard error as well
    }
}
