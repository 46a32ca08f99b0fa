package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodState;
import io.cityloop.evaluation.Publication;
import io.cityloop.evaluation.Publications;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.persistence.PeriodBook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What citizens may read: regions and departments of published periods. Sheets of people are never looked at here. */
@Service
class PublishedPeriods implements Publications {

    /** Cities publish how much came, how much was to be closed and was, and how content people are. */
    private static final Set<String> PUBLIC = Set.of(
            "report.filed",
            "closing.dueCount",
            "closing.rate",
            "closing.onTimeRate",
            "handling.dueCount",
            "handling.count",
            "handling.rate",
            "handling.onTimeRate",
            "handling.reworkRate",
            "handling.meanHours",
            "satisfaction.contentRate",
            "satisfaction.meanStars");

    private final PeriodBook periods;
    private final Rankings rankings;

    PublishedPeriods(PeriodBook periods, Rankings rankings) {
        this.periods = periods;
        this.rankings = rankings;
    }

    @Override
    public List<PeriodInfo> published(int limit) {
        return periods.published(limit).stream()
                .map(info -> new PeriodInfo(
                        info.period(),
                        info.state(),
                        info.revision(),
                        info.ruleVersion(),
                        info.asOf(),
                        info.publishedAt(),
                        List.of()))
                .toList();
    }

    @Override
    public Optional<Publication> of(Period period) {
        PeriodInfo info = periods.info(period);
        if (info.state() != PeriodState.PUBLISHED) {
            return Optional.empty();
        }
        List<Figure> city = rankings.of(info, SubjectKind.CITY).sheets().stream()
                .findFirst()
                .map(PublishedPeriods::figures)
                .orElse(List.of());
        return Optional.of(new Publication(
                period,
                Objects.requireNonNull(info.publishedAt()),
                city,
                rows(info, SubjectKind.DEPARTMENT),
                rows(info, SubjectKind.DISTRICT),
                rows(info, SubjectKind.STREET)));
    }

    private List<Publication.Row> rows(PeriodInfo info, SubjectKind kind) {
        return rankings.of(info, kind).sheets().stream()
                .map(sheet -> new Publication.Row(
                        sheet.subject().key(),
                        sheet.name(),
                        sheet.adjusted(),
                        sheet.grade(),
                        sheet.rank(),
                        sheet.sample(),
                        figures(sheet)))
                .toList();
    }

    private static List<Figure> figures(ScoreSheet sheet) {
        return sheet.figures().stream()
                .filter(figure -> PUBLIC.contains(figure.indicator()))
                .toList();
    }
}
