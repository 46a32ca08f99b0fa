package io.cityloop.handling;

import io.cityloop.workflow.ProcessIds;
import java.util.Arrays;
import java.util.Optional;

/** What can be asked for beside the loop; each kind is one process. */
public enum ApplicationKind {
    /** 延期: one original limit more. */
    EXTENSION(ProcessIds.Process.EXTENSION, ProcessIds.Message.EXTENSION_REQUESTED),
    /** 挂账: the handling clock stands still until a date. */
    SUSPENSION(ProcessIds.Process.SUSPENSION, ProcessIds.Message.SUSPENSION_REQUESTED),
    /** 立案后作废: a filed case is no case after all. */
    VOID(ProcessIds.Process.VOIDING, ProcessIds.Message.VOID_REQUESTED),
    /** 督办: the department owes an answer by a date. */
    SUPERVISION(ProcessIds.Process.SUPERVISION, ProcessIds.Message.SUPERVISION_OPENED);

    private final String processId;
    private final String startMessage;

    ApplicationKind(String processId, String startMessage) {
        this.processId = processId;
        this.startMessage = startMessage;
    }

    /** Its name in the API and in message keys, such as {@code extension}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of this {@link #key}. */
    public static Optional<ApplicationKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The process that decides it. */
    public String processId() {
        return processId;
    }

    /** The message that starts this process. */
    public String startMessage() {
        return startMessage;
    }

    /** Speaks of an assignment: it falls away when the case leaves the department. */
    public boolean ofAssignment() {
        return this == EXTENSION || this == SUSPENSION;
    }
}
