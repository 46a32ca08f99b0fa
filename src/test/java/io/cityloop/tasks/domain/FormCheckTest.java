package io.cityloop.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.FieldError;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormOption;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FormCheckTest {

    private static final String PHOTO = "a".repeat(64);

    private static final String FILE = """
            {"type":"default","id":"demo","components":[
              {"type":"text","text":"# read me"},
              {"type":"textfield","key":"name","validate":{"minLength":2,"maxLength":4,"pattern":"^[a-z]+$"}},
              {"type":"textarea","key":"note","validate":{"required":true}},
              {"type":"number","key":"count","decimalDigits":0,"validate":{"min":1,"max":9}},
              {"type":"number","key":"amount","decimalDigits":2},
              {"type":"checkbox","key":"sure"},
              {"type":"group","components":[
                {"type":"select","key":"one","values":[{"value":"A","label":"a"},{"value":"B","label":"b"}]}]},
              {"type":"taglist","key":"some","valuesKey":"dynamic"},
              {"type":"datetime","key":"day","subtype":"date"},
              {"type":"datetime","key":"moment","subtype":"datetime"},
              {"type":"filepicker","key":"photos","multiple":true},
              {"type":"filepicker","key":"photo"}],
             "outcomes":[{"key":"go","label":"去"},{"key":"stop","label":"停","requires":["name","sure"]}]}
            """;

    private final Form form = FormSchema.resolve(
            FormSchema.read("demo", tree(FILE)),
            key -> key.equals("dynamic") ? List.of(new FormOption("X", "x"), new FormOption("Y", "y")) : List.of());

    private static Map<String, Object> tree(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    private FormCheck check() {
        return new FormCheck(
                form,
                hashes -> hashes.stream().filter(hash -> !hash.equals(PHOTO)).toList());
    }

    private List<FieldError> errors(String outcome, Map<String, ?> values) {
        FormCheck check = check();
        Map<String, Object> all = new HashMap<>(Map.of("note", "so"));
        all.putAll(values);
        check.values(outcome, all);
        return check.errors();
    }

    @Test
    void goodValuesComeOutInOneType() {
        // when
        FormCheck check = check();
        Map<String, Object> values = check.values(
                "go",
                Map.of(
                        "name",
                        "abc",
                        "note",
                        "so",
                        "count",
                        "7",
                        "amount",
                        2.50,
                        "sure",
                        true,
                        "one",
                        "B",
                        "some",
                        List.of("Y", "X"),
                        "photos",
                        List.of(PHOTO, PHOTO),
                        "photo",
                        PHOTO));

        // then
        assertThat(check.errors()).isEmpty();
        assertThat(values)
                .containsEntry("count", 7L)
                .containsEntry("amount", new BigDecimal("2.5"))
                .containsEntry("some", List.of("Y", "X"))
                .containsEntry("photos", List.of(PHOTO))
                .containsEntry("photo", List.of(PHOTO));
    }

    @Test
    void emptyValuesAreAbsent() {
        FormCheck check = check();
        assertThat(check.values("go", Map.of("note", "so", "name", " ", "photos", List.of(), "sure", false)))
                .containsOnlyKeys("note", "sure");
        assertThat(check.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name,a,tooShort",
        "name,abcde,tooLong",
        "name,AB,pattern",
        "count,0,tooSmall",
        "count,10,tooLarge",
        "count,1.5,decimals",
        "count,many,number",
        "count,1e999999999,number",
        "sure,yes,truth",
        "one,C,choice",
        "some,X,choice",
        "day,2026-02-30,moment",
        "moment,tomorrow,moment",
        "photos,abc,photo",
        "extra,1,unknown"
    })
    void whatIsWrongIsNamed(String key, String value, String what) {
        assertThat(errors("go", Map.of(key, value)))
                .containsExactly(new FieldError("form." + key, "tasks.form." + what));
    }

    @Test
    void listsAreCheckedMemberByMember() {
        assertThat(errors("go", Map.of("some", List.of("X", "Z")))).hasSize(1);
        assertThat(errors("go", Map.of("some", List.of("X", "X")))).hasSize(1);
        assertThat(errors("go", Map.of("some", Map.of("X", "Y")))).hasSize(1);
        assertThat(errors("go", Map.of("photo", List.of(PHOTO, "b".repeat(64)))))
                .containsExactly(new FieldError("form.photo", "tasks.form.onePhoto"));
        assertThat(errors("go", Map.of("photos", List.of("b".repeat(64)))))
                .containsExactly(new FieldError("form.photos", "tasks.form.photo"));
        assertThat(errors("go", Map.of("day", "2026-02-28", "moment", "2026-02-28T10:00:00+08:00")))
                .isEmpty();
    }

    @Test
    void anOutcomeMustBeKnownAndMayRequireFields() {
        assertThat(errors("fly", Map.of())).containsExactly(new FieldError("outcome", "tasks.form.outcome"));
        assertThat(errors("stop", Map.of("sure", false)))
                .containsExactly(
                        new FieldError("form.name", "tasks.form.required"),
                        new FieldError("form.sure", "tasks.form.required"));
        FormCheck check = check();
        check.values("go", Map.of());
        assertThat(check.errors()).containsExactly(new FieldError("form.note", "tasks.form.required"));
    }

    @Test
    void aFileThatIsNoFormIsRefused() {
        assertThatThrownBy(() -> FormSchema.read("other", tree(FILE))).hasMessageContaining("id");
        assertThatThrownBy(() -> FormSchema.read("demo", tree(FILE.replace("\"checkbox\"", "\"dynamiclist\""))))
                .hasMessageContaining("dynamiclist");
        assertThatThrownBy(() -> FormSchema.read("demo", tree(FILE.replace("[\"name\",\"sure\"]", "[\"nobody\"]"))))
                .hasMessageContaining("requires");
        assertThatThrownBy(() -> FormSchema.read("demo", tree(FILE.replace("\"count\"", "\"name\""))))
                .hasMessageContaining("key");
        assertThatThrownBy(() -> FormSchema.read("demo", tree(FILE.replace("\"outcomes\"", "\"ways\""))))
                .hasMessageContaining("outcomes");
    }
}
