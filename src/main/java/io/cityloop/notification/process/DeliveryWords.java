package io.cityloop.notification.process;

import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.persistence.DailyMails;
import io.cityloop.notification.persistence.DeliveryMapper;
import io.cityloop.notification.persistence.DeliveryRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a delivery into the words of its way and its reader's language. The words are those of the message files:
 * {@code notification.<way>.<kind>} where a way says it its own way, else {@code notification.<kind>} as in the
 * application. A text that was put right is what the next try sends.
 */
@Component
class DeliveryWords {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final NotificationWords words;
    private final DeliveryMapper rows;
    private final Links links;
    private final JsonMapper json;

    DeliveryWords(NotificationWords words, DeliveryMapper rows, Links links, JsonMapper json) {
        this.words = words;
        this.rows = rows;
        this.links = links;
        this.json = json;
    }

    Outgoing of(DeliveryRow row) {
        Locale language = Locale.of(row.language());
        boolean digest = row.kind().equals(DailyMails.KIND);
        String text = digest ? digest(row, language) : sentence(row, language);
        return new Outgoing(
                row.messageKey(),
                row.address(),
                row.kind(),
                language,
                subject(row, text, language),
                text,
                links.of(row.recipient(), row.caseNumber()),
                links.stop(row.recipient(), row.caseNumber()),
                row.caseNumber(),
                row.createdAt());
    }

    private String sentence(DeliveryRow row, Locale language) {
        List<String> args = json.readValue(row.args(), TEXTS);
        return words.find("notification." + row.channel() + "." + row.kind(), args, language)
                .orElseGet(() -> words.text(row.kind(), args, language));
    }

    private String digest(DeliveryRow row, Locale language) {
        return rows.ofDigest(row.id()).stream()
                .map(one -> "· " + sentence(one, language))
                .collect(Collectors.joining("\n"));
    }

    private String subject(DeliveryRow row, String text, Locale language) {
        List<String> args = row.kind().equals(DailyMails.KIND) ? json.readValue(row.args(), TEXTS) : List.of(text);
        return words.find("notification.mail.subject." + row.kind(), args, language)
                .or(() -> words.find("notification.mail.subject", args, language))
                .orElse(text)
                .lines()
                .findFirst()
                .orElse("");
    }
}
