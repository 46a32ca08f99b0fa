package io.cityloop.enforcement.process;

import java.util.Map;

/** What doing one step means; one bean for each user task of the penalty processes. */
interface StepHandler {

    /** The user task in the diagram. */
    String elementId();

    /**
     * Checks what only the law knows and reckons what follows; the act, the step's row and the command to the engine are
     * the desk's business.
     *
     * @return further process variables
     */
    Map<String, ?> complete(StepCompletion done);
}
