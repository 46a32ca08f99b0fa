package io.cityloop.workflow.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.workflow.CaseProgress;
import io.cityloop.workflow.ElementVisit;
import io.cityloop.workflow.persistence.EngineCommandMapper;
import io.cityloop.workflow.persistence.EngineJobMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** One latch for each case that was told something lately; forgotten after two minutes, whatever came of it. */
@Service
class CaseMoves implements CaseProgress {

    private final EngineCommandMapper commands;
    private final EngineJobMapper jobs;
    private final Cache<String, Told> told = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .maximumSize(50_000)
            .build();

    CaseMoves(EngineCommandMapper commands, EngineJobMapper jobs) {
        this.commands = commands;
        this.jobs = jobs;
    }

    /** A command of this case was committed; what moves from now on is its doing. */
    void told(String caseNumber, Instant at) {
        told.put(caseNumber, new Told(at, new CountDownLatch(1)));
    }

    /** A user task arrived or the round ended, and that is committed. */
    void moved(String caseNumber) {
        Told last = told.getIfPresent(caseNumber);
        if (last != null) {
            last.moved().countDown();
        }
    }

    @Override
    public boolean awaitMove(String caseNumber, Duration atMost) {
        Told last = told.getIfPresent(caseNumber);
        if (last == null) {
            return !commands.hasUnsent(caseNumber);
        }
        try {
            // another node may have been given the next job: its row is the only sign of it here
            return last.moved().await(atMost.toNanos(), TimeUnit.NANOSECONDS) || jobs.movedSince(caseNumber, last.at());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public List<ElementVisit> visits(String caseNumber) {
        return jobs.visits(caseNumber);
    }

    private record Told(Instant at, CountDownLatch moved) {}
}
