package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.PenaltyDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Issues the documents of a step, with the facts the file, its parties and its acts give. */
@Component
class StepDocuments {

    private final PenaltyDocuments documents;
    private final FileFacts facts;

    StepDocuments(PenaltyDocuments documents, FileFacts facts) {
        this.documents = documents;
        this.facts = facts;
    }

    /** Issues one document of a step being done; its number goes into the act. */
    IssuedDocument issue(StepCompletion done, DocumentKind kind) {
        Map<String, String> told =
                facts.of(done.file(), done.record(), done.form().values(), done.details());
        told.putIfAbsent("chair", done.actor().name());
        IssuedDocument issued = documents.issue(done.penaltyId(), kind, told, done.actor());
        done.details().merge("documents", List.of(issued.number()), StepDocuments::joined);
        return issued;
    }

    /** How long a term is, as documents write it. */
    String length(String term) {
        return facts.length(term);
    }

    static Object joined(Object before, Object more) {
        List<Object> all = new ArrayList<>((List<?>) before);
        all.addAll((List<?>) more);
        return all;
    }
}
