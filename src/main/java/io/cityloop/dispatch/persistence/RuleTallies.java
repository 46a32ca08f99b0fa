package io.cityloop.dispatch.persistence;

import io.cityloop.dispatch.RuleReturns;
import io.cityloop.rules.FiredRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts by rule and day, written in the transaction of the decision itself. A rule has several rows a day, chosen by the
 * case, so that decisions made at the same time seldom wait for one row; names go in order, so that they never wait in a ring.
 */
@Component
public class RuleTallies implements RuleReturns {

    private static final int SHARDS = 8;
    private static final int LONGEST_NAME = 150;

    private final RuleTallyMapper rows;
    private final Clock clock;
    private final ZoneId zone;

    RuleTallies(RuleTallyMapper rows, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /** These rules made a decision about the case. */
    public void decided(String caseNumber, String decision, List<FiredRule> rules) {
        add(caseNumber, decision, rules, 1, 0, 0);
    }

    /** The decision came back. */
    public void returned(String caseNumber, String decision, List<FiredRule> rules) {
        add(caseNumber, decision, rules, 0, 1, 0);
    }

    /** A person decided otherwise. */
    public void overridden(String caseNumber, String decision, List<FiredRule> rules) {
        add(caseNumber, decision, rules, 0, 0, 1);
    }

    private void add(
            String caseNumber, String decision, List<FiredRule> rules, int decided, int returned, int overridden) {
        List<String> names = rules.stream()
                .map(rule -> rule.name().length() > LONGEST_NAME ? rule.name().substring(0, LONGEST_NAME) : rule.name())
                .distinct()
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            int shard = Math.floorMod(caseNumber.hashCode(), SHARDS);
            rows.add(decision, today(), shard, names, decided, returned, overridden);
        }
    }

    @Override
    public List<RuleReturn> since(String decision, int days) {
        return rows.since(decision, today().minusDays(days)).stream()
                .map(row -> new RuleReturn(row.ruleName(), row.decided(), row.returned(), row.overridden()))
                .toList();
    }

    @Override
    public Map<String, RuleReturn> byRule(String decision, int days) {
        return since(decision, days).stream().collect(Collectors.toMap(RuleReturn::rule, one -> one));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
