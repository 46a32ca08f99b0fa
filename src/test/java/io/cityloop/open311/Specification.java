package io.cityloop.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/**
 * The response tables of GeoReport v2 (wiki.open311.org/GeoReport_v2) and of Service Discovery, written down field by
 * field, and a reader for each of the two forms that checks an answer against them. A field that no table knows is wrong
 * as well: "it is recommended that you adhere to the specification strictly".
 */
final class Specification {

    enum Type {
        TEXT,
        /** A text that is never empty. */
        ID,
        FLAG,
        WHOLE,
        DEGREES,
        /** W3C note: with the zone. */
        MOMENT,
        /** One of those words. */
        OPEN_OR_CLOSED,
        REALTIME_BATCH_BLACKBOX,
        DATATYPE,
        PRODUCTION_OR_TEST
    }

    /**
     * One row of a table.
     *
     * @param must false for "may not be returned", and for what a place or standard may not have
     */
    record Field(String name, Type type, boolean must) {}

    static final List<Field> SERVICE = List.of(
            new Field("service_code", Type.ID, true),
            new Field("service_name", Type.ID, true),
            new Field("description", Type.TEXT, true),
            new Field("metadata", Type.FLAG, true),
            new Field("type", Type.REALTIME_BATCH_BLACKBOX, true),
            new Field("keywords", Type.TEXT, true),
            new Field("group", Type.TEXT, true));

    static final List<Field> ATTRIBUTE = List.of(
            new Field("variable", Type.FLAG, true),
            new Field("code", Type.ID, true),
            new Field("datatype", Type.DATATYPE, true),
            new Field("required", Type.FLAG, true),
            new Field("datatype_description", Type.TEXT, false),
            new Field("order", Type.WHOLE, true),
            new Field("description", Type.ID, true));

    static final List<Field> VALUE = List.of(new Field("key", Type.ID, true), new Field("name", Type.ID, true));

    static final List<Field> POSTED = List.of(
            new Field("service_request_id", Type.ID, true),
            new Field("service_notice", Type.TEXT, false),
            new Field("account_id", Type.TEXT, false));

    static final List<Field> TOKEN =
            List.of(new Field("service_request_id", Type.ID, true), new Field("token", Type.ID, true));

    static final List<Field> REQUEST = List.of(
            new Field("service_request_id", Type.ID, true),
            new Field("status", Type.OPEN_OR_CLOSED, true),
            new Field("status_notes", Type.TEXT, false),
            new Field("service_name", Type.ID, true),
            new Field("service_code", Type.ID, true),
            new Field("description", Type.TEXT, true),
            new Field("agency_responsible", Type.TEXT, false),
            new Field("service_notice", Type.TEXT, false),
            new Field("requested_datetime", Type.MOMENT, true),
            new Field("updated_datetime", Type.MOMENT, true),
            new Field("expected_datetime", Type.MOMENT, false),
            new Field("address", Type.TEXT, true),
            new Field("address_id", Type.TEXT, false),
            new Field("zipcode", Type.TEXT, false),
            new Field("lat", Type.DEGREES, true),
            new Field("long", Type.DEGREES, true),
            new Field("media_url", Type.TEXT, false));

    static final List<Field> ERROR =
            List.of(new Field("code", Type.WHOLE, true), new Field("description", Type.ID, true));

    static final List<Field> DISCOVERY = List.of(
            new Field("changeset", Type.ID, true),
            new Field("contact", Type.ID, true),
            new Field("key_service", Type.ID, true));

    static final List<Field> ENDPOINT = List.of(
            new Field("specification", Type.ID, true),
            new Field("url", Type.ID, true),
            new Field("changeset", Type.ID, true),
            new Field("type", Type.PRODUCTION_OR_TEST, true));

    private static final Map<Type, Set<String>> WORDS = Map.of(
            Type.OPEN_OR_CLOSED, Set.of("open", "closed"),
            Type.REALTIME_BATCH_BLACKBOX, Set.of("realtime", "batch", "blackbox"),
            Type.DATATYPE, Set.of("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"),
            Type.PRODUCTION_OR_TEST, Set.of("production", "test"));

    private Specification() {}

    /** Every field of the table and no other, but for these containers. */
    static void check(JsonNode object, List<Field> table, String... containers) {
        assertThat(object.isObject()).as("%s is an object", object).isTrue();
        List<String> names = new ArrayList<>(table.stream().map(Field::name).toList());
        names.addAll(List.of(containers));
        assertThat(object.propertyNames()).allMatch(names::contains);
        for (Field field : table) {
            JsonNode value = object.get(field.name());
            if (value == null || value.isNull()) {
                assertThat(field.must()).as("%s in %s", field.name(), object).isFalse();
                continue;
            }
            switch (field.type()) {
                case FLAG -> assertThat(value.isBoolean()).as(field.name()).isTrue();
                case WHOLE ->
                    assertThat(value.isIntegralNumber()).as(field.name()).isTrue();
                case DEGREES -> assertThat(value.isNumber()).as(field.name()).isTrue();
                default -> assertThat(value.isString()).as(field.name()).isTrue();
            }
            text(field, value.asString());
        }
    }

    /** The same for XML, where every value is text. */
    static void check(Element element, List<Field> table, String... containers) {
        List<String> names = new ArrayList<>(table.stream().map(Field::name).toList());
        names.addAll(List.of(containers));
        List<Element> children = children(element);
        assertThat(children.stream().map(Element::getTagName))
                .allMatch(names::contains)
                .doesNotHaveDuplicates();
        for (Field field : table) {
            String value = children.stream()
                    .filter(child -> child.getTagName().equals(field.name()))
                    .map(Node::getTextContent)
                    .findFirst()
                    .orElse("");
            if (value.isEmpty()) {
                assertThat(field.must() && field.type() != Type.TEXT)
                        .as("%s in %s", field.name(), element.getTagName())
                        .isFalse();
            } else {
                text(field, value);
            }
        }
    }

    private static void text(Field field, String value) {
        switch (field.type()) {
            case ID -> assertThat(value).as(field.name()).isNotBlank();
            case FLAG -> assertThat(value).as(field.name()).isIn("true", "false");
            case WHOLE -> assertThat(value).as(field.name()).matches("[0-9]+");
            case DEGREES ->
                assertThat(Math.abs(Double.parseDouble(value))).as(field.name()).isBetween(0.0, 180.0);
            case MOMENT -> {
                assertThat(OffsetDateTime.parse(value)).as(field.name()).isNotNull();
                assertThat(value).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
            }
            case TEXT -> assertThat(value).as(field.name()).isNotNull();
            default ->
                assertThat(WORDS.getOrDefault(field.type(), Set.of()))
                        .as(field.name())
                        .contains(value);
        }
    }

    /** The root of an XML answer, which has the declaration the specification asks for and no document type. */
    static Element xml(String text) {
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
                .doesNotContain("<!DOCTYPE");
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /** Items of a container, each an element of this name. */
    static List<Element> rows(Element container, String item) {
        List<Element> rows = children(container);
        assertThat(rows.stream().map(Element::getTagName)).allMatch(item::equals);
        return rows;
    }

    static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(one -> one.getTagName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing"));
    }
}
