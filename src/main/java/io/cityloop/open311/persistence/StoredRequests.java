package io.cityloop.open311.persistence;

import io.cityloop.open311.ApiKey;
import io.cityloop.open311.ArrivedRequest;
import io.cityloop.open311.ArrivedRequests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class StoredRequests implements ArrivedRequests {

    private static final TypeReference<List<ArrivedRequest.Answered>> ANSWERS = new TypeReference<>() {};

    private final RequestMapper requests;
    private final KeyMapper keys;
    private final JsonMapper json;

    StoredRequests(RequestMapper requests, KeyMapper keys, JsonMapper json) {
        this.requests = requests;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public Optional<ArrivedRequest> of(String caseNumber) {
        return requests.findAll(List.of(caseNumber)).stream().findFirst().map(this::read);
    }

    private ArrivedRequest read(RequestRow row) {
        return new ArrivedRequest(
                row.caseNumber(),
                Optional.ofNullable(keys.find(row.keyId())).map(ApiKey::name).orElse(""),
                row.locatedBy(),
                row.mediaUrl(),
                json.readValue(row.answers(), ANSWERS),
                row.at());
    }
}
