package io.cityloop.demo;

import io.cityloop.catalog.Catalog;
import io.cityloop.demo.persistence.DemoPartMapper;
import io.cityloop.geo.MapRegister;
import io.cityloop.identity.StaffRegister;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the demo city into an empty database, part by part. A part and the mark that it is there are one transaction:
 * after a crash the next start goes on with the first part that is missing. A database with anything in it that the
 * demo did not begin is left alone.
 */
@Component
@DemoOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final String BEGUN = "begun";

    private final List<DemoPart> parts;
    private final DemoPartMapper marks;
    private final DemoPassword password;
    private final TransactionTemplate transaction;
    private final Catalog catalog;
    private final MapRegister map;
    private final StaffRegister staff;
    private final Clock clock;

    DemoCity(
            DemoStandard standard,
            DemoMap cityMap,
            DemoComponents components,
            DemoStaff people,
            DemoResponsibilities responsibilities,
            DemoHistory history,
            DemoScores scores,
            DemoCertificates certificates,
            DemoPartMapper marks,
            DemoPassword password,
            TransactionTemplate transaction,
            Catalog catalog,
            MapRegister map,
            StaffRegister staff,
            Clock clock) {
        this.parts = List.of(standard, cityMap, components, people, responsibilities, certificates, history, scores);
        this.marks = marks;
        this.password = password;
        this.transaction = transaction;
        this.catalog = catalog;
        this.map = map;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<String> done = new HashSet<>(marks.names());
        if (!done.contains(BEGUN)) {
            if (!isEmpty()) {
                LOG.info("the database holds a city already: the demo city is not written");
                return;
            }
            mark(BEGUN);
        }
        boolean peopleWereThere = done.contains(DemoStaff.NAME);
        long started = System.nanoTime();
        var missing = parts.stream().filter(part -> !done.contains(part.name())).toList();
        missing.forEach(this::write);
        if (!missing.isEmpty()) {
            LOG.info("demo city written in {} ms", (System.nanoTime() - started) / 1_000_000);
        }
        password.settle(peopleWereThere);
    }

    private boolean isEmpty() {
        return catalog.versions().isEmpty() && staff.isEmpty() && map.isEmpty();
    }

    private void write(DemoPart part) {
        long started = System.nanoTime();
        try {
            transaction.executeWithoutResult(status -> {
                // First, so that a second node that starts at the same moment waits here and then leaves it.
                marks.insert(part.name(), clock.instant());
                part.seed();
            });
            LOG.debug("{} of the demo city in {} ms", part.name(), (System.nanoTime() - started) / 1_000_000);
        } catch (DuplicateKeyException another) {
            if (!marks.names().contains(part.name())) {
                throw another;
            }
        }
    }

    private void mark(String name) {
        try {
            marks.insert(name, clock.instant());
        } catch (DuplicateKeyException another) {
            LOG.debug("another node marked {} first", name);
        }
    }
}
