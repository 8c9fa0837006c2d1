// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A device's XML. Elements are told by their local names: devices have their own ideas of prefixes and namespaces.
/// Document types, and with them entities, are refused, so that no file is read and nothing grows.
final class XmlTree {

    private static final String MOST_DEPTH = "50";

    private XmlTree() {}

    /// @throws SAXException also for what is well-formed but hostile
    static Element root(byte[] xml) throws SAXException {
        try {
            return parser().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", MOST_DEPTH);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler()); // the default one writes to the console
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> name.equals(e.getLocalName()));
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /// All below, at any depth.
    static Stream<Element> below(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }

    /// The text of a child; empty if there is none.
    static String text(Element parent, String name) {
        return child(parent, name).map(e -> e.getTextContent().strip()).orElse("");
    }

    /// The number in a child.
    static Optional<Integer> number(Element parent, String name) {
        var text = text(parent, name);
        return text.matches("-?[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
