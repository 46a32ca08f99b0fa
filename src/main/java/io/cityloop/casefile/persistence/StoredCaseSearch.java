package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CasePage;
import io.cityloop.casefile.CaseQuery;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.domain.CaseScope;
import io.cityloop.casefile.domain.Cursor;
import io.cityloop.casefile.domain.SearchWords;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class StoredCaseSearch implements CaseSearch {

    private static final int MOST = 200;

    private final CaseSearchMapper mapper;
    private final CaseFileMapper cases;

    StoredCaseSearch(CaseSearchMapper mapper, CaseFileMapper cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Override
    public CasePage list(Person viewer, CaseQuery query) {
        int limit = Math.clamp(query.limit(), 1, MOST);
        String text = query.text() == null ? "" : query.text().strip();
        String number = text.matches("[0-9A-Za-z-]*\\d{4,}[0-9A-Za-z-]*") ? text : null;
        String phoneTail = text.matches("\\d{4}") ? text : null;
        String words = text.isEmpty() || number != null ? null : SearchWords.query(text);
        if (words != null && words.isEmpty()) {
            return new CasePage(List.of(), null);
        }
        List<CaseRow> rows = mapper.list(
                CaseScope.of(viewer), query, words, number, phoneTail, Cursor.read(query.cursor()), limit + 1);
        List<CaseFile> items =
                rows.stream().limit(limit).map(CaseRow::toCaseFile).toList();
        return new CasePage(items, rows.size() > limit ? next(items.getLast()) : null);
    }

    private static String next(CaseFile last) {
        return new Cursor(last.openedAt(), last.number()).text();
    }

    @Override
    public CaseFile see(Person viewer, String number) {
        return find(viewer, number).orElseThrow(() -> new NotFound("casefile.notFound"));
    }

    @Override
    public Optional<CaseFile> find(Person viewer, String number) {
        CaseRow row = cases.find(number);
        return row != null && maySee(viewer, row) ? Optional.of(row.toCaseFile()) : Optional.empty();
    }

    private boolean maySee(Person viewer, CaseRow row) {
        CaseScope scope = CaseScope.of(viewer);
        return scope.reaches(row.community())
                || isHis(viewer.username(), row.reporterUsername())
                || isHis(viewer.username(), row.verifier())
                || isHis(viewer.username(), row.checker())
                || isHis(viewer.username(), row.handler())
                || !scope.organisations().isEmpty() && cases.countInvolved(row.number(), scope.organisations()) > 0;
    }

    private static boolean isHis(String username, @Nullable String other) {
        return username.equalsIgnoreCase(other);
    }
}
