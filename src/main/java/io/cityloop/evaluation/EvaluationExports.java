package io.cityloop.evaluation;

import java.util.Locale;

/** Sheets and rankings as files, with the hashes they can be checked by; a bean. */
public interface EvaluationExports {

    /** A ranking with all lines, as XLSX. */
    byte[] ranking(Period period, SubjectKind kind, Locale locale);

    /** A score sheet as PDF. Throws {@link io.cityloop.documents.FontMissing} when the machine has no font. */
    byte[] sheet(String sheetId, Locale locale);
}
