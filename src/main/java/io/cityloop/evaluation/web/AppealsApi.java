package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import io.cityloop.evaluation.Appealable;
import io.cityloop.evaluation.Appeals;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appeals; the two reviews are tasks of the work list. */
@RestController
@RequestMapping("/api/appeals")
class AppealsApi {

    private static final int LONGEST = 1000;
    private static final int PAGE = 50;

    private final Appeals appeals;
    private final CurrentPerson currentPerson;

    AppealsApi(Appeals appeals, CurrentPerson currentPerson) {
        this.appeals = appeals;
        this.currentPerson = currentPerson;
    }

    record AppealRequest(
            @Nullable String caseNumber, @Nullable String reason) {}

    record Open(List<Appealable> items, @Nullable String next) {}

    record Items(List<Appeal> items, @Nullable String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Appeal file(@RequestBody AppealRequest request) {
        return appeals.file(
                currentPerson.require(),
                Asked.words("caseNumber", request.caseNumber(), LONGEST),
                Asked.words("reason", request.reason(), LONGEST));
    }

    /** Appeals this person may see, newest first; of one case when it is named. */
    @GetMapping
    Items list(
            @RequestParam @Nullable String caseNumber,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Integer limit) {
        Person person = currentPerson.require();
        List<Appeal> found = caseNumber == null
                ? latest(person, state(state), Asked.limit(limit, PAGE))
                : appeals.ofCase(caseNumber);
        return new Items(found.stream().filter(appeal -> sees(person, appeal)).toList(), null);
    }

    /** What the departments of this person may still appeal in, the first to run out first. */
    @GetMapping("/open-to-appeal")
    Open openToAppeal(@RequestParam @Nullable Integer limit) {
        return new Open(appeals.appealable(currentPerson.require(), Asked.limit(limit, PAGE)), null);
    }

    private List<Appeal> latest(Person person, @Nullable AppealState state, int limit) {
        if (judges(person)) {
            return appeals.latest(null, state, limit);
        }
        return person.posts(Role.DEPARTMENT_LEAD).stream()
                .flatMap(post -> appeals.latest(String.valueOf(post.organisation()), state, limit).stream())
                .toList();
    }

    @GetMapping("/{id}")
    Appeal appeal(@PathVariable long id) {
        Person person = currentPerson.require();
        Appeal appeal = appeals.appeal(id);
        if (!sees(person, appeal)) {
            throw new NotFound("evaluation.appeal.notFound");
        }
        return appeal;
    }

    private static boolean judges(Person person) {
        return Permissions.may(person, Action.EVALUATION_COMPARE)
                || person.has(Role.DISPATCHER)
                || person.has(Role.SHIFT_LEADER);
    }

    private static boolean sees(Person person, Appeal appeal) {
        return judges(person) || person.covers(Role.DEPARTMENT_LEAD, appeal.department(), null);
    }

    private static @Nullable AppealState state(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(AppealState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("state", "evaluation.badSubject"));
    }
}
