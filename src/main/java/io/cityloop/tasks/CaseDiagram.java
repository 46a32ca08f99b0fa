package io.cityloop.tasks;

import java.util.List;

/**
 * Where a case stands in its diagram.
 *
 * @param bpmn path under which the diagram is served
 * @param active elements that hold its token
 * @param done elements it has been through in this round
 * @param overdue elements, active or done, whose task missed its deadline
 */
public record CaseDiagram(
        String processId, String bpmn, List<String> active, List<String> done, List<String> overdue) {}
