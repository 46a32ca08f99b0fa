package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Three people at least discuss a complex or major case (art. 57). */
@Component
class DiscussCollectively implements StepHandler {

    /** A discussion of the head and his deputies needs this many. */
    private static final int ATTENDEES = 3;

    private final StepDocuments documents;

    DiscussCollectively(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DISCUSS_COLLECTIVELY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        long people = done.form()
                .require("attendees")
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .distinct()
                .count();
        if (people < ATTENDEES) {
            throw StepCompletion.refused("attendees", "enforcement.tooFewDiscuss");
        }
        done.day("discussedOn", done.record().filedOn(), "enforcement.beforeFiling");
        done.details().put("conclusion", done.form().require("opinion"));
        documents.issue(done, DocumentKind.COLLECTIVE_RECORD);
        return Map.of();
    }
}
