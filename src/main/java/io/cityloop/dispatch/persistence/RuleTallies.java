package io.cityloop.dispatch.persistence;

import io.cityloop.dispatch.DispatchSettings;
import io.cityloop.dispatch.RuleReturns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts by rule and day, written in the transaction of the decision itself. A rule has several rows a day, chosen by the
 * case, so that decisions made at the same time seldom wait for one row.
 */
@Component
public class RuleTallies implements RuleReturns {

    private static final int SHARDS = 8;
    private static final int LONGEST_NAME = 150;

    private final RuleTallyMapper rows;
    private final DispatchSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    RuleTallies(RuleTallyMapper rows, DispatchSettings settings, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** This rule decided on the case's department. */
    public void decided(String caseNumber, String decision, String rule) {
        add(caseNumber, decision, rule, 1, 0, 0);
    }

    /** The decision came back. */
    public void returned(String caseNumber, String decision, String rule) {
        add(caseNumber, decision, rule, 0, 1, 0);
    }

    /** A person decided otherwise. */
    public void overridden(String caseNumber, String decision, String rule) {
        add(caseNumber, decision, rule, 0, 0, 1);
    }

    private void add(String caseNumber, String decision, String rule, int decided, int returned, int overridden) {
        String name = rule.length() > LONGEST_NAME ? rule.substring(0, LONGEST_NAME) : rule;
        int shard = Math.floorMod(caseNumber.hashCode(), SHARDS);
        rows.add(decision, today(), shard, name, decided, returned, overridden);
    }

    @Override
    public int days() {
        return (int) settings.returnPeriod().toDays();
    }

    @Override
    public List<RuleReturn> recent(String decision) {
        return rows.since(decision, today().minusDays(days())).stream()
                .map(row -> new RuleReturn(row.ruleName(), row.decided(), row.returned(), row.overridden()))
                .toList();
    }

    @Override
    public Map<String, RuleReturn> byRule(String decision) {
        return recent(decision).stream().collect(Collectors.toMap(RuleReturn::rule, one -> one));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
