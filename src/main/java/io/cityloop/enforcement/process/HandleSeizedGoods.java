package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes of seized goods, within thirty days (Compulsion Law art. 25 to 28). */
@Component
class HandleSeizedGoods implements StepHandler {

    private final Officers officers;
    private final SeizureMeasures measures;
    private final StepDocuments documents;

    HandleSeizedGoods(Officers officers, SeizureMeasures measures, StepDocuments documents) {
        this.officers = officers;
        this.measures = measures;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.HANDLE_SEIZED_GOODS;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        if (done.is("extend")) {
            if (done.record()
                    .lastOf("approveSeizureExtension.approve", done.step().subject())
                    .isPresent()) {
                throw StepCompletion.refused("reason", "enforcement.seizureExtendedOnce");
            }
            return Map.of();
        }
        done.day("handledOn", null, "");
        switch (done.outcome()) {
            case "confiscate" -> confiscate(done);
            case "sell" -> measures.end(done, GoodsState.SOLD);
            case "destroy" -> measures.end(done, GoodsState.DESTROYED);
            default -> {
                documents.issue(done, DocumentKind.SEIZURE_RELEASE);
                measures.tell(done);
            }
        }
        return Map.of("seizureResult", done.outcome());
    }

    private void confiscate(StepCompletion done) {
        if (done.record().decision().isEmpty()) {
            throw StepCompletion.refused("handledOn", "enforcement.confiscationBeforeDecision");
        }
        measures.end(done, GoodsState.CONFISCATED);
    }
}
