package org.garnetj.report;

import java.io.Writer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML with one element a line; attributes are given as names and values in turn. */
final class XmlLines {

    private final XMLStreamWriter xml;

    XmlLines(final Writer writer) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
        xml.writeStartDocument("UTF-8", "1.0");
        line();
    }

    void begin(final String name, final String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        line();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    void element(final String name, final String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
        line();
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    private void attributes(final String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
