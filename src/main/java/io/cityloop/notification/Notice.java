package io.cityloop.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something people are told, before it is known by which way.
 *
 * @param event what happened, the same text whenever the same event is told again: nobody is told it twice
 * @param kind which words tell it, {@code notification.<kind>} in the message files
 * @param caseNumber the case it speaks of
 * @param args what the words are filled with, from {@code {0}} on; one that begins with {@code @} is itself the key of a
 *     text, so that each reader has it in his language; see also {@link NotificationWords#inBoth}
 */
public record Notice(String event, String kind, @Nullable String caseNumber, List<String> args) {

    /** Keeps its own copy of the arguments. */
    public Notice {
        args = List.copyOf(args);
    }
}
