package io.cityloop.workflow.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a diagram file that remembers its line, which DOM forgets. Names are local names. */
public final class XmlElement {

    private final String name;
    private final int line;
    private final @Nullable XmlElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void text(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** Local name, for example {@code userTask}. */
    public String name() {
        return name;
    }

    /** Line of the end of its opening tag, the first line being 1. */
    public int line() {
        return line;
    }

    /** The element around it; null for the root. */
    public @Nullable XmlElement parent() {
        return parent;
    }

    /** Direct children in the order of the file. */
    public List<XmlElement> children() {
        return children;
    }

    /** Value of an attribute, null when absent. */
    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** Attribute {@code id}; empty text when absent. */
    public String id() {
        return attributes.getOrDefault("id", "");
    }

    /** Text directly inside, stripped. */
    public String text() {
        return text.toString().strip();
    }

    /** Direct children of this name. */
    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** First direct child of this name. */
    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** This element and everything inside it, in the order of the file. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /** Everything inside of this name. */
    public Stream<XmlElement> all(String childName) {
        return all().filter(element -> element.name.equals(childName));
    }

    /** First match of a path of child names below {@code extensionElements}. */
    Optional<XmlElement> extension(String childName) {
        return child("extensionElements").flatMap(extensions -> extensions.child(childName));
    }
}
