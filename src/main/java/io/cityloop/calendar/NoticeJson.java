package io.cityloop.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON form in which the yearly notices are passed around; what it does not understand it refuses. */
@Component
class NoticeJson {

    private static final int MOST_CHARACTERS = 200_000;
    private static final int LONGEST_TEXT = 100;

    private final JsonMapper mapper;

    NoticeJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    HolidayNotice read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new RejectedNotice("body", "listTooLong", MOST_CHARACTERS);
        }
        JsonNode root = tree(text);
        int year = year(root);
        String source = root.path("papers").path(0).asString("");
        String title = root.path("title").asString("国务院办公厅关于" + year + "年部分节假日安排的通知");
        List<HolidayNotice.Day> days = new ArrayList<>();
        JsonNode list = root.path("days");
        if (!list.isArray()) {
            throw new RejectedNotice("days", "noDays");
        }
        for (int i = 0; i < list.size(); i++) {
            days.add(day("days[" + i + "]", list.get(i)));
        }
        return new HolidayNotice(
                year,
                cut("number", root.path("number").asString("")),
                cut("title", title),
                source.length() > 500 ? tooLong("papers[0]") : source,
                days);
    }

    private JsonNode tree(String text) {
        try {
            JsonNode root = mapper.readTree(text);
            if (!root.isObject()) {
                throw new RejectedNotice("body", "json");
            }
            return root;
        } catch (JacksonException unreadable) {
            throw new RejectedNotice("body", "json");
        }
    }

    private static int year(JsonNode root) {
        if (!root.path("year").isInt()) {
            throw new RejectedNotice("year", "noYear");
        }
        return root.path("year").asInt();
    }

    private static HolidayNotice.Day day(String field, JsonNode node) {
        JsonNode off = node.path("isOffDay");
        if (!off.isBoolean()) {
            throw new RejectedNotice(field + ".isOffDay", "isOffDay");
        }
        String name = node.path("name").asString("");
        if (name.isBlank()) {
            throw new RejectedNotice(field + ".name", "noName");
        }
        try {
            LocalDate date = LocalDate.parse(node.path("date").asString(""));
            return new HolidayNotice.Day(date, cut(field + ".name", name), off.asBoolean());
        } catch (DateTimeException unreadable) {
            throw new RejectedNotice(field + ".date", "date");
        }
    }

    private static String cut(String field, String text) {
        return text.length() > LONGEST_TEXT ? tooLong(field) : text;
    }

    private static String tooLong(String field) {
        throw new RejectedNotice(field, "tooLong");
    }
}
