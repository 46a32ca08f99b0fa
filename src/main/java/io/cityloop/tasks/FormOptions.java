package io.cityloop.tasks;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Person;
import java.util.List;

/**
 * The choices of a field that depend on the case, asked for both when the form is shown and when it is checked; business
 * modules give one bean per key.
 */
public interface FormOptions {

    /** What the field's {@code valuesKey} in the form file says. */
    String valuesKey();

    /** The choices for this person at this task, in order of showing. */
    List<FormOption> options(WorkTask task, CaseFile caseFile, Person person);
}
