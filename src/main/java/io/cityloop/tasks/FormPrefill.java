package io.cityloop.tasks;

import io.cityloop.casefile.CaseFile;
import java.util.Map;

/** The values a form opens with; business modules give at most one bean per user task. */
public interface FormPrefill {

    /** The user task in the diagram. */
    String elementId();

    /** Values by key of the form's fields. */
    Map<String, ?> values(WorkTask task, CaseFile caseFile);
}
