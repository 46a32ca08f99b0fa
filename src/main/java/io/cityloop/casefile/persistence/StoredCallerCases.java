package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CallerCases;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.Reporter;
import io.cityloop.casefile.domain.CaseScope;
import io.cityloop.casefile.domain.Masking;
import io.cityloop.identity.Person;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Found by the last four digits, for which there is an index, then compared whole. */
@Service
class StoredCallerCases implements CallerCases {

    private static final int MOST_ALIKE = 500;

    private final CaseFileMapper mapper;

    StoredCallerCases(CaseFileMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<CaseFile> of(Person viewer, String phone, int limit) {
        String tail = ReporterRow.phoneTail(new Reporter(null, phone));
        if (tail == null) {
            return List.of();
        }
        CaseScope scope = CaseScope.of(viewer);
        return mapper.fromPhone(tail, phone.replaceAll("\\D", ""), MOST_ALIKE).stream()
                .filter(row -> scope.reaches(row.community()))
                .limit(limit)
                .map(CaseRow::toCaseFile)
                .toList();
    }

    @Override
    public String masked(String phone) {
        return Objects.requireNonNull(Masking.phone(phone));
    }
}
