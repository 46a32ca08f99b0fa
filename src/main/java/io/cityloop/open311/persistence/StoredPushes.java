package io.cityloop.open311.persistence;

import io.cityloop.identity.NotFound;
import io.cityloop.open311.CasePush;
import io.cityloop.open311.CasePushes;
import io.cityloop.open311.PushState;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.PushTargets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class StoredPushes implements CasePushes {

    private final PushMapper mapper;
    private final PushTargets targets;
    private final Clock clock;

    StoredPushes(PushMapper mapper, PushTargets targets, Clock clock) {
        this.mapper = mapper;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public List<CasePush> of(String caseNumber) {
        return mapper.ofCase(caseNumber).stream().map(this::view).toList();
    }

    @Override
    public List<CasePush> stuck(int limit) {
        return mapper.inStates(Set.of(PushState.REFUSED, PushState.GIVEN_UP), limit).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public void retry(long id) {
        if (mapper.retry(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 0) {
            throw new NotFound("open311.push.notStuck");
        }
    }

    private CasePush view(PushRow row) {
        return new CasePush(
                row.id(),
                row.caseNumber(),
                targets.all().stream()
                        .filter(target -> target.id() == row.targetId())
                        .map(PushTarget::name)
                        .findFirst()
                        .orElse(String.valueOf(row.targetId())),
                row.state(),
                row.attempts(),
                row.remoteId(),
                row.remoteStatus(),
                row.remoteNotes(),
                row.error(),
                row.createdAt(),
                row.sentAt());
    }
}
