package io.cityloop.identity.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The tree of organisations from the database; small and slow to change, so all of it is remembered. */
@Repository
class StoredOrganisations implements Organisations {

    private static final String ALL = "all";

    private final LoadingCache<String, Map<String, Organisation>> remembered;

    StoredOrganisations(OrganisationMapper organisations) {
        remembered = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(key -> byCode(organisations.all()));
    }

    private static Map<String, Organisation> byCode(List<Organisation> rows) {
        var byCode = new LinkedHashMap<String, Organisation>();
        rows.forEach(row -> byCode.put(row.code(), row));
        return byCode;
    }

    @Override
    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(remembered.get(ALL).get(code));
    }

    @Override
    public List<Organisation> all() {
        return List.copyOf(remembered.get(ALL).values());
    }

    @Override
    public List<Organisation> departments() {
        return remembered.get(ALL).values().stream()
                .filter(Organisation::takesCases)
                .toList();
    }

    void forget() {
        AfterCommit.run(remembered::invalidateAll);
    }
}
