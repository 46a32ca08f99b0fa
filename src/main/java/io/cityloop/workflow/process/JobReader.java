package io.cityloop.workflow.process;

import io.camunda.client.api.response.ActivatedJob;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Translates the client's job into ours. */
@Component
class JobReader {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final JsonMapper json;

    JobReader(JsonMapper json) {
        this.json = json;
    }

    EngineJob read(ActivatedJob job) {
        Map<String, Object> variables = json.readValue(job.getVariables(), VARIABLES);
        if (!(variables.get(Variable.CASE_NUMBER) instanceof String caseNumber)) {
            throw new IllegalStateException(
                    "Job " + job.getKey() + " at " + job.getElementId() + " has no case number");
        }
        return new EngineJob(
                job.getKey(),
                job.getType(),
                job.getElementId(),
                job.getElementInstanceKey(),
                job.getProcessInstanceKey(),
                job.getBpmnProcessId(),
                job.getProcessDefinitionVersion(),
                caseNumber,
                job.getCustomHeaders(),
                variables);
    }
}
