package io.cityloop.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads in the database, with plain SQL, what must be true after every crash. */
final class Aftermath {

    private final Map<String, String> properties;

    Aftermath(Map<String, String> properties) {
        this.properties = properties;
    }

    /** Every violation found, in words; empty when nothing was lost and nothing doubled. */
    List<String> violations(int reports) throws SQLException {
        var found = new ArrayList<String>();
        expect(found, "cases", reports, "SELECT COUNT(*) FROM case_file WHERE description LIKE '彩排 crash %'");
        expect(found, "unsent commands", 0, "SELECT COUNT(*) FROM engine_command WHERE sent_at IS NULL");
        expect(found, "open tasks", 0, "SELECT COUNT(*) FROM task WHERE state = 'OPEN'");
        expect(found, "unsettled drift", 0, "SELECT COUNT(*) FROM task_drift WHERE gone_at IS NULL AND repair IS NULL");
        // A step done is one row of the task and one entry of the timeline, no more and no less.
        expect(found, "steps whose task and timeline do not agree", 0, """
                SELECT COUNT(*) FROM (
                  SELECT t.case_number, t.round, t.element_id, t.outcome, COUNT(*) AS done,
                    (SELECT COUNT(*) FROM case_timeline e WHERE e.case_number = t.case_number AND e.round = t.round
                      AND e.action = CONCAT(SUBSTRING(t.element_id, 10), '.', t.outcome)) AS told
                  FROM task t WHERE t.state = 'COMPLETED'
                  GROUP BY t.case_number, t.round, t.element_id, t.outcome) x
                WHERE x.done <> x.told
                """);
        expect(found, "rounds ended twice or never", 0, """
                SELECT COUNT(*) FROM case_file c LEFT JOIN evaluation_mark m
                  ON m.case_number = c.number AND m.round = c.round
                WHERE m.case_number IS NULL
                """);
        expect(
                found,
                "people told the same twice",
                0,
                "SELECT COUNT(*) FROM (SELECT event, recipient FROM notification GROUP BY event, recipient"
                        + " HAVING COUNT(*) > 1) x");
        return found;
    }

    private void expect(List<String> found, String what, long wanted, String query) throws SQLException {
        long is = number(query);
        if (is != wanted) {
            found.add(what + ": " + is + " instead of " + wanted);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        properties.get("spring.datasource.url"),
                        properties.get("spring.datasource.username"),
                        properties.get("spring.datasource.password"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    List<String> numbers() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        properties.get("spring.datasource.url"),
                        properties.get("spring.datasource.username"),
                        properties.get("spring.datasource.password"));
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT number FROM case_file ORDER BY number")) {
            var all = new ArrayList<String>();
            while (result.next()) {
                all.add(result.getString(1));
            }
            return all;
        }
    }
}
