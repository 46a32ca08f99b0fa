package io.cityloop.identity;

/** What can be done, as far as permission is concerned; who may is one table in {@link Permissions}. */
public enum Action {
    /** See a case's facts, timeline and diagram. */
    CASE_READ,
    /** Search across cases. */
    CASE_SEARCH,
    /** See a reporter's name and telephone unmasked. */
    PERSONAL_DATA_READ,
    /** Have a work list. */
    TASK_LIST,
    /** Claim, release and complete tasks (which ones: the task's candidate role). */
    TASK_COMPLETE,
    /** Report on behalf of a channel that is not the citizen's own: inspector, hotline, transfer. */
    REPORT_FOR_CHANNEL,
    /** Take calls of the hotline, and look up what a caller reported before. */
    HOTLINE,
    /** Apply for extension, suspension, return. */
    APPLICATION_FILE,
    /** See what is warned or overdue, whoever has it. */
    DEADLINES_READ,
    /** Remind a department. */
    URGE,
    /** Put a case under supervision 督办. */
    SUPERVISE,
    /** See rules, their versions and explanations. */
    RULES_READ,
    /** Bring rules and have them checked. */
    RULES_EDIT,
    /** Let rules somebody else brought come into force. */
    RULES_ACTIVATE,
    /** Bring in a standard. */
    CATALOG_IMPORT,
    /** Bring in grids, regions and components. */
    GEO_IMPORT,
    /** Change holidays and working periods. */
    CALENDAR_EDIT,
    /** See scores: one's own department's or one's own. */
    EVALUATION_READ,
    /** See everybody's scores, beside each other. */
    EVALUATION_COMPARE,
    /** Replay scores, decide appeals. */
    EVALUATION_RUN,
    /** See penalty cases and their documents. */
    ENFORCEMENT_READ,
    /** See the board of figures. */
    INSIGHT_READ,
    /** Enter people and organisations. */
    STAFF_EDIT,
    /** Enter when inspectors are away. */
    DUTY_EDIT,
    /** Give programs outside their keys, and say to which of them cases go. */
    INTEGRATIONS_EDIT,
    /** Take tasks and standard along into the field, go on and off duty, add notes. */
    FIELD_WORK,
    /** See where inspectors were while on duty. */
    TRACK_READ,
    /** See what could not be sent to whom, and send it again. */
    DELIVERIES_ADMIN,
    /** See and repair what the engine holds. */
    ENGINE_ADMIN
}
