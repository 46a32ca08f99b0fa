package io.cityloop.acceptance.process;

import io.cityloop.identity.NotAllowed;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The shift leader looks at what an inspector says he put right himself; nobody judges his own work. */
@Component
class ReviewSelfHandled implements UserTaskHandler {

    @Override
    public String elementId() {
        return ProcessIds.UserTask.REVIEW_SELF_HANDLED;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.actor().username().equals(done.caseFile().reporterUsername())) {
            throw new NotAllowed("acceptance.ownWork");
        }
        return Map.of();
    }
}
