package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseFeed;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.FeedCase;
import io.cityloop.casefile.FeedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredCaseFeed implements CaseFeed {

    private static final Comparator<FeedCase> NEWEST_FIRST = Comparator.comparing(
                    (FeedCase one) -> one.caseFile().openedAt())
            .thenComparing(one -> one.caseFile().number())
            .reversed();

    private final CaseFeedMapper mapper;
    private final CaseFiles cases;

    StoredCaseFeed(CaseFeedMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FeedCase> list(FeedQuery query) {
        return findAll(mapper.numbers(query));
    }

    @Override
    @Transactional(readOnly = true)
    public List<FeedCase> findAll(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, CaseFile> files = cases.findAll(numbers);
        return mapper.rows(new LinkedHashSet<>(numbers)).stream()
                .flatMap(row -> Optional.ofNullable(files.get(row.number()))
                        .map(file -> new FeedCase(file, row.changedAt(), row.dueAt(), row.photo()))
                        .stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FeedCase> find(String number) {
        return findAll(List.of(number)).stream().findFirst();
    }
}
