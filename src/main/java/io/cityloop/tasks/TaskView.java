package io.cityloop.tasks;

import io.cityloop.casefile.CaseFile;
import java.util.Map;

/**
 * A task with everything its page needs.
 *
 * @param form with the choices of this case
 * @param values what the form opens with
 */
public record TaskView(WorkTask task, Form form, CaseFile caseFile, Map<String, Object> values) {}
