package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentIssued;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Number and hash of every document that goes out stand in the chain of its file. */
@Component
class IssuedInFile {

    private final PenaltyActs acts;

    IssuedInFile(PenaltyActs acts) {
        this.acts = acts;
    }

    @EventListener
    void issued(DocumentIssued event) {
        IssuedDocument document = event.document();
        if (acts.exists(document.penaltyId())) {
            acts.append(
                    document.penaltyId(),
                    new Actor(document.issuedBy(), document.issuedByName(), null, document.agency()),
                    "document.issued",
                    Map.of(
                            "kind", document.kind().name(),
                            "number", document.number(),
                            "pdf", document.pdfHash(),
                            "ofd", document.ofdHash()));
        }
    }
}
