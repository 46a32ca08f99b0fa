package io.cityloop.enforcement;

import io.cityloop.tasks.Form;
import java.util.Map;

/** A step with all its page needs. */
public record StepView(PenaltyStep step, PenaltyFile file, Form form, Map<String, Object> values) {}
