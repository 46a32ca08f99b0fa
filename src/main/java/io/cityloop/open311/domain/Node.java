package io.cityloop.open311.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of an answer, which can be written as XML and, by the Spark convention, as JSON. */
public sealed interface Node {

    /** A text, number, truth value, or nothing. */
    record Leaf(@Nullable Object value) implements Node {}

    /** Named parts in their order. */
    record Group(Map<String, Node> parts) implements Node {

        /** No parts yet. */
        public Group() {
            this(new LinkedHashMap<>());
        }

        /** Adds a leaf. */
        public Group put(String name, @Nullable Object value) {
            return put(name, new Leaf(value));
        }

        /** Adds a part. */
        public Group put(String name, Node part) {
            parts.put(name, part);
            return this;
        }
    }

    /** Parts of one kind; each is an element of this name in XML, an item of an array in JSON. */
    record Rows(String item, List<? extends Node> items) implements Node {}
}
