package io.cityloop.notification.process;

import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.notification.NotificationWords;
import io.cityloop.tasks.Forms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an acceptor told the reporter: why his report is refused, or what the answer is. */
@Component
class AcceptorsWords {

    private static final String FORM = "acceptReport";
    private static final String REASON = "refusalReason";
    private static final String ANSWER = "answer";

    private final CaseTimeline timeline;
    private final Forms forms;

    AcceptorsWords(CaseTimeline timeline, Forms forms) {
        this.timeline = timeline;
        this.forms = forms;
    }

    /** The reason of the last refusal, in both languages of the form it was chosen from; empty for none. */
    String refusal(String caseNumber) {
        String chosen = said(caseNumber, FORM + ".refuse", REASON);
        return chosen == null ? "" : label(chosen);
    }

    /** The last answer, as it was written; empty for none. */
    String answer(String caseNumber) {
        String written = said(caseNumber, FORM + ".answer", ANSWER);
        // A text of the acceptor's own must not look like the key of a message.
        return written == null ? "" : NotificationWords.inBoth(written, written);
    }

    private @Nullable String said(String caseNumber, String action, String key) {
        return timeline.entries(caseNumber).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((first, last) -> last)
                .map(entry -> value(entry, key))
                .orElse(null);
    }

    private static @Nullable String value(TimelineEntry entry, String key) {
        Object value = entry.details().get(key);
        if (value == null && entry.details().get("form") instanceof Map<?, ?> form) {
            value = form.get(key);
        }
        return value == null ? null : value.toString();
    }

    private String label(String chosen) {
        if (forms.form(FORM).schema().get("components") instanceof List<?> components) {
            for (Object component : components) {
                if (component instanceof Map<?, ?> field
                        && REASON.equals(field.get("key"))
                        && field.get("values") instanceof List<?> values) {
                    return label(values, chosen);
                }
            }
        }
        return chosen;
    }

    private static String label(List<?> values, String chosen) {
        for (Object value : values) {
            if (value instanceof Map<?, ?> option && chosen.equals(option.get("value"))) {
                String chinese = String.valueOf(option.get("label"));
                Object english = option.get("labelEn");
                return NotificationWords.inBoth(chinese, english == null ? chinese : english.toString());
            }
        }
        return chosen;
    }
}
