package io.cityloop.tasks;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The forms in {@code forms/}, read and checked at start; a bean. */
public interface Forms {

    /**
     * The form of this id.
     *
     * @throws io.cityloop.identity.NotFound when there is none
     */
    Form form(String id);

    /** Ids of all forms, sorted. */
    Set<String> ids();

    /** The form with the choices that depend on the case put in place of their {@code valuesKey}. */
    Form resolved(WorkTask task, CaseFile caseFile, Person person);

    /**
     * A form with choices put in place of each {@code valuesKey}: for processes whose tasks are not in the work list.
     *
     * @param choices gives them by key
     */
    Form resolved(String id, Function<String, List<FormOption>> choices);

    /**
     * Checks values against the form: types, required, ranges, lengths, patterns, choices, photos; keys the form does
     * not have are refused.
     *
     * @return the values with everything empty left out
     * @throws io.cityloop.identity.RejectedInput naming every field that is wrong as {@code form.<key>}
     */
    Map<String, Object> check(Form form, String outcome, Map<String, ?> values);
}
