package io.cityloop.tasks.persistence;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.tasks.ClientStamp;
import io.cityloop.tasks.Completed;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.Forms;
import io.cityloop.tasks.TaskPage;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.TaskView;
import io.cityloop.tasks.TasksSettings;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.tasks.domain.Reach;
import io.cityloop.workflow.CaseProgress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredWorkList implements WorkList {

    private static final int MOST = 200;

    private final TaskMapper mapper;
    private final CaseFiles cases;
    private final Forms forms;
    private final ObjectProvider<FormPrefill> prefills;
    private final CompletionDesk desk;
    private final ClientCompletions completions;
    private final CaseProgress progress;
    private final Refusing refusing;
    private final TasksSettings settings;

    StoredWorkList(
            TaskMapper mapper,
            CaseFiles cases,
            Forms forms,
            ObjectProvider<FormPrefill> prefills,
            CompletionDesk desk,
            ClientCompletions completions,
            CaseProgress progress,
            Refusing refusing,
            TasksSettings settings) {
        this.mapper = mapper;
        this.cases = cases;
        this.forms = forms;
        this.prefills = prefills;
        this.desk = desk;
        this.completions = completions;
        this.progress = progress;
        this.refusing = refusing;
        this.settings = settings;
    }

    @Override
    public TaskPage list(Person person, TaskQuery query) {
        int limit = Math.clamp(query.limit(), 1, MOST);
        List<WorkTask> found =
                mapper.list(person.username(), posts(person), query, PagePoint.read(query.cursor()), limit + 1);
        List<WorkTask> items = found.stream().limit(limit).toList();
        return new TaskPage(items, found.size() > limit ? next(items.getLast()) : null);
    }

    private static String next(WorkTask last) {
        NewTask order = new NewTask(
                0, "", "", "", 0, "", "", null, null, null, null, null, last.createdAt(), null, last.dueAt());
        return new PagePoint(order.orderAt(), last.id()).text();
    }

    private static List<Post> posts(Person person) {
        return person.posts().stream()
                .filter(post -> post.role() != Role.CITIZEN)
                .toList();
    }

    @Override
    public int countMine(Person person) {
        return mapper.countMine(person.username());
    }

    @Override
    public int countPool(Person person) {
        List<Post> posts = posts(person);
        return posts.isEmpty() ? 0 : mapper.countPool(posts);
    }

    @Override
    public WorkTask task(Person person, long id) {
        WorkTask task = mapper.find(id);
        if (task == null || !Reach.has(person, task)) {
            throw new NotFound("tasks.notFound");
        }
        return task;
    }

    @Override
    public TaskView view(Person person, long id) {
        WorkTask task = task(person, id);
        CaseFile caseFile = cases.find(task.caseNumber()).orElseThrow(() -> new NotFound("tasks.notFound"));
        Map<String, Object> values = new LinkedHashMap<>();
        prefills.stream()
                .filter(prefill -> prefill.elementId().equals(task.elementId()))
                .forEach(prefill -> values.putAll(prefill.values(task, caseFile)));
        return new TaskView(task, forms.resolved(task, caseFile, person), caseFile, values);
    }

    @Override
    @Transactional
    public WorkTask claim(Person person, long id) {
        WorkTask task = task(person, id);
        if (Reach.isHis(person, task) && task.open()) {
            return task;
        }
        refusing.whoHandledAndJudges(person, task);
        if (mapper.claim(id, person.username()) == 0) {
            throw refusing.faster(task(person, id));
        }
        return task(person, id);
    }

    @Override
    @Transactional
    public WorkTask release(Person person, long id) {
        WorkTask task = task(person, id);
        if (mapper.release(id, person.username()) == 0) {
            if (Reach.isHis(person, task) && task.open()) {
                throw new Conflict("tasks.givenByProcess");
            }
            throw refusing.faster(task(person, id));
        }
        return task(person, id);
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public Completed complete(
            Person person,
            long id,
            @Nullable Integer version,
            @Nullable String outcome,
            Map<String, ?> form,
            @Nullable ClientStamp stamp) {
        String before = completions.before(person, id, stamp).orElse(null);
        if (before != null) {
            return new Completed(before, cases.find(before).orElseThrow().status(), false);
        }
        String caseNumber = task(person, id).caseNumber();
        desk.complete(person, id, version, outcome, form, stamp);
        boolean moved = progress.awaitMove(caseNumber, settings.answerWait());
        CaseFile now = cases.find(caseNumber).orElseThrow();
        return new Completed(caseNumber, now.status(), !moved);
    }

    @Override
    public List<WorkTask> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    @Override
    public List<WorkTask> openOfCase(String caseNumber) {
        return mapper.ofCase(caseNumber).stream().filter(WorkTask::open).toList();
    }
}
