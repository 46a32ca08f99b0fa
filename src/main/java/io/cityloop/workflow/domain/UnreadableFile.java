package io.cityloop.workflow.domain;

/** A diagram or form that cannot be used; the message begins with {@code file:line:column}. */
public class UnreadableFile extends RuntimeException {

    /**
     * @param file path as the author knows it, for example {@code processes/caseLoop.bpmn}
     * @param line first line is 1; 0 when unknown
     * @param column first column is 1; 0 when unknown
     * @param reason what is wrong
     */
    public UnreadableFile(String file, int line, int column, String reason) {
        super(file + ":" + line + ":" + column + ": " + reason);
    }
}
