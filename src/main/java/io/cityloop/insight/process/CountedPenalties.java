package io.cityloop.insight.process;

import io.cityloop.insight.PenaltyFigures;
import io.cityloop.insight.PenaltyGrouping;
import io.cityloop.insight.PenaltyInsight;
import io.cityloop.insight.persistence.FigureRow;
import io.cityloop.insight.persistence.PenaltyFactMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of a year; the total is added up from the groups, so that it never says something else. */
@Service
class CountedPenalties implements PenaltyInsight {

    private final PenaltyFactMapper facts;

    CountedPenalties(PenaltyFactMapper facts) {
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PenaltyFigures> year(int year, Set<String> agencies, PenaltyGrouping grouping) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        LocalDate from = LocalDate.of(year, 1, 1);
        List<FigureRow> rows = facts.figures(agencies, from, from.plusYears(1), grouping.name());
        List<PenaltyFigures> figures = new ArrayList<>();
        rows.forEach(row -> figures.add(figures(row)));
        if (!rows.isEmpty()) {
            figures.add(total(figures));
        }
        return figures;
    }

    private static PenaltyFigures figures(FigureRow row) {
        return new PenaltyFigures(
                Objects.requireNonNullElse(row.groupKey(), ""),
                row.fileCount(),
                row.fineFen(),
                row.confiscationFen(),
                row.loweredFen(),
                row.collectedFen(),
                row.refundedFen(),
                Objects.requireNonNullElse(row.meanDays(), BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP),
                row.mostDays());
    }

    private static PenaltyFigures total(List<PenaltyFigures> all) {
        int files = all.stream().mapToInt(PenaltyFigures::files).sum();
        BigDecimal days = all.stream()
                .map(one -> one.meanDays().multiply(BigDecimal.valueOf(one.files())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PenaltyFigures(
                "total",
                files,
                all.stream().mapToLong(PenaltyFigures::fineFen).sum(),
                all.stream().mapToLong(PenaltyFigures::confiscationFen).sum(),
                all.stream().mapToLong(PenaltyFigures::loweredFen).sum(),
                all.stream().mapToLong(PenaltyFigures::collectedFen).sum(),
                all.stream().mapToLong(PenaltyFigures::refundedFen).sum(),
                days.divide(BigDecimal.valueOf(files), 1, RoundingMode.HALF_UP),
                all.stream().mapToInt(PenaltyFigures::mostDays).max().orElse(0));
    }
}
