package io.cityloop.open311;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with a case that another program reported.
 *
 * @param program name of the key it came under
 * @param locatedBy {@code point}, {@code address_id} or {@code address_string}
 * @param mediaUrl address of a photo that was not fetched; text only, nobody follows it unasked
 * @param answers attributes as they were answered
 */
public record ArrivedRequest(
        String caseNumber,
        String program,
        String locatedBy,
        @Nullable String mediaUrl,
        List<Answered> answers,
        Instant at) {

    /**
     * One attribute.
     *
     * @param label the question in the words it was asked in
     * @param value the answer as it was sent
     * @param name the answer in words, where it was chosen from a list
     */
    public record Answered(String code, String label, String value, String name) {}
}
