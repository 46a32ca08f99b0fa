package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.Appeals;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said about a case after its end: by its reporter, and by a department that was late in it. */
@Component
class CaseJudgements {

    private final Appeals appeals;
    private final Satisfactions satisfactions;

    CaseJudgements(Appeals appeals, Satisfactions satisfactions) {
        this.appeals = appeals;
        this.satisfactions = satisfactions;
    }

    Judged of(CaseFile file, Person person) {
        var number = file.number();
        var department = file.leadDepartment();
        var lead = file.status().concluded()
                && department != null
                && person.covers(Role.DEPARTMENT_LEAD, department, null);
        return new Judged(
                satisfactions.of(number),
                appeals.ofCase(number),
                lead,
                lead ? appeals.whyNot(person, number) : null,
                lead ? appeals.until(number, String.valueOf(department)).orElse(null) : null);
    }

    /**
     * The judgement of a case.
     *
     * @param lead this person leads the department that had it, and it is over
     * @param whyNot message key of what stands against an appeal now; null when nothing does
     */
    record Judged(
            List<Satisfaction> satisfactions,
            List<Appeal> appeals,
            boolean lead,
            @Nullable String whyNot,
            @Nullable Instant until) {

        /** There is something to show. */
        public boolean shown() {
            return lead || !satisfactions.isEmpty() || !appeals.isEmpty();
        }
    }
}
