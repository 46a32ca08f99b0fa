package io.cityloop.tasks;

import java.util.List;

/**
 * A way a task may end.
 *
 * @param label in Chinese
 * @param labelEn in English
 * @param requires keys of fields that must not be empty for this outcome
 */
public record FormOutcome(String key, String label, String labelEn, List<String> requires) {}
