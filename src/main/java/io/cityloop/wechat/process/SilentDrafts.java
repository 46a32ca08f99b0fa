package io.cityloop.wechat.process;

import io.cityloop.wechat.WechatSettings;
import io.cityloop.wechat.persistence.DraftRow;
import io.cityloop.wechat.persistence.WechatMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files drafts whose senders have said enough and say no more, and drops those that will never be enough. */
@Component
public class SilentDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(SilentDrafts.class);
    private static final int AT_ONCE = 200;

    private final WechatMapper mapper;
    private final DraftFiling filing;
    private final WechatSettings settings;
    private final Clock clock;

    SilentDrafts(WechatMapper mapper, DraftFiling filing, WechatSettings settings, Clock clock) {
        this.mapper = mapper;
        this.filing = filing;
        this.settings = settings;
        this.clock = clock;
    }

    /** One look at all of them. */
    @Scheduled(fixedDelayString = "${cityloop.wechat.look-every:30s}", initialDelayString = "1m")
    public void look() {
        if (!settings.enabled()) {
            return;
        }
        Instant silent = clock.instant().minus(settings.gather()).truncatedTo(ChronoUnit.MILLIS);
        List<DraftRow> some = mapper.silentSince(silent, AT_ONCE);
        for (DraftRow draft : some) {
            try {
                if (draft.enough()) {
                    filing.file(draft, false);
                } else {
                    mapper.endDraft(draft.id(), "DROPPED", null, false);
                }
            } catch (RuntimeException failed) {
                LOG.warn("draft {} could not be filed and is tried again", draft.id(), failed);
            }
        }
    }

    @Scheduled(fixedDelayString = "${cityloop.wechat.forget-every:6h}", initialDelayString = "12m")
    void forget() {
        Instant before = clock.instant().minus(settings.keep()).truncatedTo(ChronoUnit.MILLIS);
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = mapper.deleteMessages(before, AT_ONCE);
        }
        deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = mapper.deleteDrafts(before, AT_ONCE);
        }
    }
}
