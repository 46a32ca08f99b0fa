package io.cityloop.open311.process;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.Kind;
import io.cityloop.catalog.SubClass;
import io.cityloop.identity.NotFound;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.Attribute;
import io.cityloop.open311.domain.Attribute.Choice;
import io.cityloop.open311.domain.Attribute.Datatype;
import io.cityloop.open311.domain.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sub-classes of the standard in force as services, and what can be asked about each; beside them one service for
 * whoever does not know what it is.
 */
@Component
public class Services {

    /** Which filing condition seems to be met. */
    public static final String CONDITION = "filing_condition";
    /** How many people it hinders. */
    public static final String AFFECTED = "affected_people";
    /** Whether somebody is in danger now. */
    public static final String DANGER = "danger_now";
    /** When it was seen. */
    public static final String OBSERVED = "observed_at";
    /** When it comes back. */
    public static final String OCCURS = "occurs_at";
    /** Which registered component it is. */
    public static final String COMPONENT = "component_id";

    private static final String LIMIT = "time_limit";
    private static final List<String> TIMES =
            List.of("morning", "noon", "evening", "night", "school_hours", "weekend", "always");

    private final Catalog catalog;
    private final Open311Settings settings;
    private final PublicSayings words;

    Services(Catalog catalog, Open311Settings settings, PublicSayings words) {
        this.catalog = catalog;
        this.settings = settings;
        this.words = words;
    }

    /** One service of the list. */
    public record Service(String code, String name, String description, String keywords, String group) {

        Node node(String type) {
            return new Node.Group()
                    .put("service_code", code)
                    .put("service_name", name)
                    .put("description", description)
                    .put("metadata", true)
                    .put("type", type)
                    .put("keywords", keywords)
                    .put("group", group);
        }
    }

    /** All of them as the list shows them. */
    public Node list(Locale locale) {
        return new Node.Rows(
                "service",
                Stream.concat(
                                catalog.subClasses().stream().map(one -> of(one, locale)),
                                Stream.of(unclassified(locale)))
                        .map(service -> service.node(settings.type()))
                        .toList());
    }

    /** The service of this code. Throws {@link NotFound}. */
    public Service find(String code, Locale locale) {
        return settings.unclassified().equals(code)
                ? unclassified(locale)
                : catalog.subClass(code)
                        .map(one -> of(one, locale))
                        .orElseThrow(() -> new NotFound("open311.service.unknown"));
    }

    /** The sub-class a code stands for; null for the service of whoever does not know. Throws {@link NotFound}. */
    public @Nullable String subClass(String code) {
        if (settings.unclassified().equals(code)) {
            return null;
        }
        return catalog.subClass(code).map(SubClass::code).orElseThrow(() -> new NotFound("open311.service.unknown"));
    }

    private Service of(SubClass one, Locale locale) {
        List<FilingCondition> conditions = catalog.conditions(one.code());
        String description = conditions.isEmpty()
                ? one.name()
                : words.of(
                        locale,
                        "open311.service.description",
                        one.name(),
                        String.join(
                                "；",
                                conditions.stream()
                                        .map(FilingCondition::description)
                                        .toList()));
        String kind = words.of(locale, "open311.kind." + one.kind());
        return new Service(
                one.code(),
                one.name(),
                description,
                String.join(", ", one.name(), one.className(), kind),
                one.className());
    }

    private Service unclassified(Locale locale) {
        return new Service(
                settings.unclassified(),
                words.of(locale, "open311.service.other"),
                words.of(locale, "open311.service.other.description"),
                words.of(locale, "open311.service.other"),
                words.of(locale, "open311.service.other.group"));
    }

    /** The definition of a service. Throws {@link NotFound}. */
    public Node definition(String code, Locale locale) {
        List<Attribute> attributes = attributes(code, locale);
        return new Node.Group()
                .put("service_code", code)
                .put(
                        "attributes",
                        new Node.Rows(
                                "attribute",
                                IntStream.range(0, attributes.size())
                                        .mapToObj(n -> attributes.get(n).node(n + 1))
                                        .toList()));
    }

    /** What a service asks. Throws {@link NotFound}. */
    public List<Attribute> attributes(String code, Locale locale) {
        String subClass = subClass(code);
        List<Attribute> all = new ArrayList<>();
        if (subClass != null) {
            List<FilingCondition> conditions = catalog.conditions(subClass);
            if (!conditions.isEmpty()) {
                all.add(ask(
                        CONDITION,
                        Datatype.SINGLEVALUELIST,
                        locale,
                        conditions.stream()
                                .map(one -> new Choice(String.valueOf(one.number()), one.description()))
                                .toList()));
                all.add(limits(conditions, locale));
            }
            if (catalog.subClass(subClass).map(SubClass::kind).orElse(Kind.EVENT) == Kind.COMPONENT) {
                all.add(ask(COMPONENT, Datatype.STRING, locale, List.of()));
            }
        }
        all.add(ask(AFFECTED, Datatype.NUMBER, locale, List.of()));
        all.add(ask(DANGER, Datatype.SINGLEVALUELIST, locale, choices(DANGER, List.of("no", "yes"), locale)));
        all.add(ask(OBSERVED, Datatype.DATETIME, locale, List.of()));
        all.add(ask(OCCURS, Datatype.MULTIVALUELIST, locale, choices(OCCURS, TIMES, locale)));
        return all;
    }

    private Attribute ask(String code, Datatype type, Locale locale, List<Choice> values) {
        return new Attribute(
                true,
                code,
                type,
                false,
                words.of(locale, "open311.hint." + type.word()),
                words.of(locale, "open311.ask." + code),
                values);
    }

    /** Nothing to answer: by when the standard wants it done. */
    private Attribute limits(List<FilingCondition> conditions, Locale locale) {
        String each = String.join(
                "；",
                conditions.stream()
                        .map(one -> one.description() + "：" + one.limitText())
                        .toList());
        return new Attribute(
                false, LIMIT, Datatype.TEXT, false, "", words.of(locale, "open311.ask." + LIMIT, each), List.of());
    }

    private List<Choice> choices(String code, List<String> keys, Locale locale) {
        return keys.stream()
                .map(key -> new Choice(key, words.of(locale, "open311.ask." + code + "." + key)))
                .toList();
    }
}
