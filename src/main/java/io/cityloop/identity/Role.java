package io.cityloop.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a post lets its holder be in the loop; the key is the candidate group the BPMN files name. */
public enum Role {
    /** 市民: reports, answers, reopens; has no desk. */
    CITIZEN("citizen"),
    /** 监督员: looks before filing and after handling. */
    INSPECTOR("inspector"),
    /** 受理员: takes reports on. */
    ACCEPTOR("acceptor"),
    /** 值班长: files and closes. */
    SHIFT_LEADER("shiftLeader"),
    /** 派遣员: gives cases to departments. */
    DISPATCHER("dispatcher"),
    /** 专业部门负责人: answers for the department's cases. */
    DEPARTMENT_LEAD("departmentLead"),
    /** 处置人员: does the work. */
    HANDLER("handler"),
    /** 执法队员: inspects violations, two at a time. */
    ENFORCEMENT_OFFICER("enforcementOfficer"),
    /** 法制审核员: reviews penalties before they are decided. */
    LEGAL_REVIEWER("legalReviewer"),
    /** 行政机关负责人: decides penalties. */
    AGENCY_HEAD("agencyHead"),
    /** 考核员: keeps scores. */
    EVALUATOR("evaluator"),
    /** 领导/督查: supervises, sees everything, moves nothing forward himself. */
    SUPERVISOR("supervisor"),
    /** Keeps the system: catalogue, map, calendar, engine. */
    ADMINISTRATOR("administrator");

    private static final Map<String, Role> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::key, Function.identity()));

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** The candidate group in BPMN, the role in the API and in the database: {@code shiftLeader}. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The role with this key. Throws {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Role of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no role has the key " + key));
    }

    /** The role with this key, or nothing. */
    public static Optional<Role> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Works inside one department: such a post reaches the rows of its own organisation and no others. */
    public boolean ofDepartment() {
        return this == DEPARTMENT_LEAD || this == HANDLER;
    }
}
