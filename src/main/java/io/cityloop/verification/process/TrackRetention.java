package io.cityloop.verification.process;

import io.cityloop.verification.DutyShifts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws tracks away once they are old enough. */
@Component
class TrackRetention {

    private static final Logger LOG = LoggerFactory.getLogger(TrackRetention.class);

    private final DutyShifts shifts;

    TrackRetention(DutyShifts shifts) {
        this.shifts = shifts;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void sweep() {
        long gone = shifts.deleteOldPoints();
        if (gone > 0) {
            LOG.info("{} points of tracks were kept long enough and are gone", gone);
        }
    }
}
