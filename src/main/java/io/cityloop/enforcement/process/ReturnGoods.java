package io.cityloop.enforcement.process;

import io.cityloop.enforcement.GoodsState;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Released goods go back; unclaimed ones are kept for sixty days (Compulsion Law art. 28). */
@Component
class ReturnGoods implements StepHandler {

    private final Officers officers;
    private final SeizureMeasures measures;

    ReturnGoods(Officers officers, SeizureMeasures measures) {
        this.officers = officers;
        this.measures = measures;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.RETURN_GOODS;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        officers.requireInvestigator(done);
        if (done.is("unclaimed")) {
            measures.end(done, GoodsState.SOLD);
        } else {
            done.day("returnedOn", null, "");
            measures.giveBack(done, "已领取");
        }
        return Map.of();
    }
}
