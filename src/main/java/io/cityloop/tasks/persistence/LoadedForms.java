package io.cityloop.tasks.persistence;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.Forms;
import io.cityloop.tasks.WorkTask;
import io.cityloop.tasks.domain.FormCheck;
import io.cityloop.tasks.domain.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code forms/} once; a file that is no form stops the start, saying which and where. */
@Service
class LoadedForms implements Forms {

    private static final Logger log = LoggerFactory.getLogger(LoadedForms.class);
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final String ENDING = ".json";

    private final Map<String, Form> forms = new TreeMap<>();
    private final ObjectProvider<FormOptions> options;
    private final MediaStore media;

    LoadedForms(JsonMapper json, ObjectProvider<FormOptions> options, MediaStore media) {
        this.options = options;
        this.media = media;
        for (Resource file : files()) {
            Form form = read(json, file);
            forms.put(form.id(), form);
        }
    }

    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*" + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list forms/", e);
        }
    }

    private static Form read(JsonMapper json, Resource file) {
        String name = String.valueOf(file.getFilename());
        try {
            String id = name.substring(0, name.length() - ENDING.length());
            return FormSchema.read(id, json.readValue(file.getContentAsByteArray(), TREE));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new IllegalStateException("forms/" + name + where + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("forms/" + name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read forms/" + name, e);
        }
    }

    @Override
    public Form form(String id) {
        Form form = forms.get(id);
        if (form == null) {
            throw new NotFound("tasks.form.notFound");
        }
        return form;
    }

    @Override
    public Set<String> ids() {
        return new TreeSet<>(forms.keySet());
    }

    @Override
    public Form resolved(WorkTask task, CaseFile caseFile, Person person) {
        Map<String, FormOptions> byKey =
                options.stream().collect(Collectors.toMap(FormOptions::valuesKey, Function.identity()));
        return FormSchema.resolve(form(task.formId()), valuesKey -> {
            FormOptions found = byKey.get(valuesKey);
            if (found == null) {
                log.error("Form {} asks for choices {}, and nobody gives them", task.formId(), valuesKey);
                return List.<FormOption>of();
            }
            return found.options(task, caseFile, person);
        });
    }

    @Override
    public Form resolved(String id, Function<String, List<FormOption>> choices) {
        return FormSchema.resolve(form(id), choices);
    }

    @Override
    public Map<String, Object> check(Form form, String outcome, Map<String, ?> values) {
        FormCheck check = new FormCheck(form, media::missing);
        Map<String, Object> checked = check.values(outcome, values);
        if (!check.errors().isEmpty()) {
            throw new RejectedInput(check.errors());
        }
        return checked;
    }
}
