package io.cityloop.verification.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.verification.FieldNotes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/inspector}: what the inspector app takes along. Both answers carry an ETag: unchanged, they are 304. */
@RestController
@RequestMapping("/api/inspector")
class InspectorApi {

    private final FieldBundle bundle;
    private final FieldTasks tasks;
    private final FieldNotes notes;
    private final Permissions permissions;
    private final JsonMapper json;

    InspectorApi(FieldBundle bundle, FieldTasks tasks, FieldNotes notes, Permissions permissions, JsonMapper json) {
        this.bundle = bundle;
        this.tasks = tasks;
        this.notes = notes;
        this.permissions = permissions;
        this.json = json;
    }

    /** The standard with filing and closing conditions, forms, the box of his map, the consent to be tracked. */
    @GetMapping("/bundle")
    ResponseEntity<byte[]> bundle() {
        return tagged(bundle.of(permissions.require(Action.FIELD_WORK)));
    }

    record Tasks(List<FieldTasks.Item> items) {}

    /** His open tasks and those he could take, soonest due first. */
    @GetMapping("/tasks")
    ResponseEntity<byte[]> tasks() {
        return tagged(new Tasks(tasks.of(permissions.require(Action.FIELD_WORK))));
    }

    record Note(
            @Nullable String clientId,
            @Nullable String caseNumber,
            @Nullable String text,
            @Nullable List<String> photos) {}

    record Added(String caseNumber) {}

    /** Adds a note to a case; 200 instead of 201 when this client id has added it before. */
    @PostMapping("/notes")
    ResponseEntity<Added> note(@RequestBody Note note) {
        Person person = permissions.require(Action.FIELD_WORK);
        String clientId = ClientIds.checked("clientId", note.clientId());
        boolean added = notes.add(
                person, clientId, note.caseNumber(), note.text(), note.photos() == null ? List.of() : note.photos());
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Added(String.valueOf(note.caseNumber())));
    }

    private ResponseEntity<byte[]> tagged(Object contents) {
        byte[] body = json.writeValueAsBytes(contents);
        return ResponseEntity.ok()
                .eTag(DigestUtils.md5DigestAsHex(body))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
