package io.cityloop.web;

import io.cityloop.open311.ArrivedRequest;
import io.cityloop.open311.ArrivedRequests;
import io.cityloop.open311.CasePush;
import io.cityloop.open311.CasePushes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case has to do with programs outside: what came with it, and where it went. */
@Component
class CaseOutside {

    private final ArrivedRequests arrived;
    private final CasePushes pushes;

    CaseOutside(ArrivedRequests arrived, CasePushes pushes) {
        this.arrived = arrived;
        this.pushes = pushes;
    }

    /** As the page shows it. */
    public record View(@Nullable ArrivedRequest arrived, List<CasePush> pushes) {

        /** Whether there is anything to show. */
        public boolean shown() {
            return arrived != null || !pushes.isEmpty();
        }
    }

    View of(String caseNumber) {
        return new View(arrived.of(caseNumber).orElse(null), pushes.of(caseNumber));
    }
}
