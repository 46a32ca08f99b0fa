package io.cityloop.wechat.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.MediaLink;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import io.cityloop.intake.ReporterRequests;
import io.cityloop.wechat.WechatPictures;
import io.cityloop.wechat.WechatSettings;
import io.cityloop.wechat.domain.Message;
import io.cityloop.wechat.persistence.DraftRow;
import io.cityloop.wechat.persistence.WechatMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one message and says what is answered. Words, a picture and a place in any order become one report; two of the
 * three are enough when the sender says so, or says nothing more for a while.
 */
@Service
public class Conversation {

    private static final Set<String> SUBMIT = Set.of("提交", "完成", "上报", "submit", "done");
    private static final Set<String> CANCEL = Set.of("取消", "cancel");
    private static final String NOT_FETCHED = "-";

    private final WechatMapper mapper;
    private final WechatPictures pictures;
    private final MediaStore store;
    private final CaseMedia media;
    private final CaseFiles cases;
    private final DraftFiling filing;
    private final ReporterRequests requests;
    private final TransactionTemplate transaction;
    private final WechatSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    Conversation(
            WechatMapper mapper,
            WechatPictures pictures,
            MediaStore store,
            CaseMedia media,
            CaseFiles cases,
            DraftFiling filing,
            ReporterRequests requests,
            TransactionTemplate transaction,
            WechatSettings settings,
            MessageSource messages,
            Clock clock) {
        this.mapper = mapper;
        this.pictures = pictures;
        this.store = store;
        this.media = media;
        this.cases = cases;
        this.filing = filing;
        this.requests = requests;
        this.transaction = transaction;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a message led to, before anything is filed. */
    private record Step(@Nullable DraftRow draft, boolean file, String reply) {}

    /**
     * The answer to a message; a repetition gets the same answer and does nothing.
     *
     * @param signature under which it came
     * @throws NotAllowed when another message came under the same signature
     */
    public String answer(Message message, String signature) {
        String id = message.identity();
        Optional<String> before = before(id);
        if (before.isPresent()) {
            return before.get();
        }
        String picture = message.text("MsgType").equals("image") ? picture(message) : "";
        Step step;
        try {
            step = Objects.requireNonNull(transaction.execute(status -> take(message, id, signature, picture)));
        } catch (DuplicateKeyException twice) {
            return before(id).orElseThrow(() -> new NotAllowed("wechat.replayed"));
        }
        String reply = step.file() && step.draft() != null ? filed(step.draft()) : step.reply();
        mapper.answer(id, reply);
        return reply;
    }

    /** Empty text for one that is being answered right now: the platform comes back. */
    private Optional<String> before(String id) {
        return Optional.ofNullable(mapper.message(id)).map(known -> Objects.requireNonNullElse(known.reply(), ""));
    }

    private String picture(Message message) {
        try {
            return pictures.fetch(message.text("MediaId"))
                    .map(bytes -> store.store(bytes, null).sha256())
                    .orElse(NOT_FETCHED);
        } catch (RejectedInput noPicture) {
            return NOT_FETCHED;
        }
    }

    private Step take(Message message, String id, String signature, String picture) {
        Instant now = now();
        String sender = message.text("FromUserName");
        mapper.insertMessage(id, signature, sender, message.text("MsgType"), now);
        mapper.enterSender(sender, now);
        mapper.lockSender(sender);
        DraftRow last = mapper.lastDraft(sender);
        boolean fresh = last != null && !last.lastAt().plus(settings.gather()).isBefore(now);
        DraftRow open = last != null && last.state().equals("OPEN") ? last : null;
        return switch (message.text("MsgType")) {
            case "text" -> words(message.text("Content"), sender, last, open, now);
            case "voice" -> words(message.text("Recognition"), sender, last, open, now);
            case "location" -> place(message, sender, open, now);
            case "image" ->
                last != null && fresh && last.state().equals("REPORTED")
                        ? attach(last, picture)
                        : keep(draft(open, sender, now).showing(picture, now));
            default -> new Step(null, false, say("wechat.help"));
        };
    }

    private Step words(String content, String sender, @Nullable DraftRow last, @Nullable DraftRow open, Instant now) {
        String words = content.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
        String command = words.toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return new Step(null, false, say("wechat.help"));
        }
        if (CANCEL.contains(command)) {
            if (open != null) {
                mapper.endDraft(open.id(), "DROPPED", null, true);
            }
            return new Step(null, false, say("wechat.cancelled"));
        }
        if (SUBMIT.contains(command)) {
            if (open == null) {
                return new Step(null, false, last == null ? say("wechat.help") : told(last));
            }
            return open.enough() ? new Step(open, true, "") : new Step(null, false, missing(open));
        }
        return keep(draft(open, sender, now).saying(words, now));
    }

    /** The platform's maps, and so its places, are in the shifted datum; it is turned back when the draft is filed. */
    private Step place(Message message, String sender, @Nullable DraftRow open, Instant now) {
        Optional<Double> north = message.number("Location_X").filter(lat -> Math.abs(lat) <= 90);
        Optional<Double> east = message.number("Location_Y").filter(lon -> Math.abs(lon) <= 180);
        if (north.isEmpty() || east.isEmpty()) {
            return new Step(null, false, say("wechat.help"));
        }
        String label = message.text("Label");
        return keep(draft(open, sender, now)
                .at(east.get(), north.get(), label.substring(0, Math.min(200, label.length())), now));
    }

    /** A draft goes on until it is filed or dropped; what was forgotten long ago is filed or dropped by then. */
    private static DraftRow draft(@Nullable DraftRow open, String sender, Instant now) {
        return open == null ? DraftRow.begun(sender, now) : open;
    }

    private Step keep(DraftRow draft) {
        if (draft.id() == 0) {
            mapper.insertDraft(draft);
        } else {
            mapper.updateDraft(draft);
        }
        DraftRow kept = Objects.requireNonNull(mapper.lastDraft(draft.sender()));
        return new Step(kept, kept.whole(), missing(kept));
    }

    /** A picture that comes right after the report belongs to it. */
    private Step attach(DraftRow reported, String picture) {
        String number = Objects.requireNonNull(reported.caseNumber());
        if (!picture.equals(NOT_FETCHED)) {
            CaseFile file = cases.lock(number);
            if (!file.status().concluded()) {
                media.attach(number, Actor.anonymousCitizen(), List.of(MediaLink.of(picture, MediaPurpose.REPORT)));
            }
        }
        return new Step(null, false, say("wechat.attached", number, link(number)));
    }

    private String filed(DraftRow draft) {
        return filing.file(draft, true)
                .map(file -> say("wechat.reported", file.number(), link(file.number())))
                .orElseGet(() -> say("wechat.refused"));
    }

    private String told(DraftRow last) {
        String number = last.caseNumber();
        return number == null ? say("wechat.help") : say("wechat.reported", number, link(number));
    }

    private String missing(DraftRow draft) {
        if (draft.words().strip().length() < 2) {
            return say("wechat.missing.words");
        }
        return draft.enough()
                ? say("wechat.missing.picture", settings.gather().toMinutes())
                : say("wechat.missing.place");
    }

    /** The reporter's own link: it opens the case to nobody else, and he need not have left a telephone. */
    private String link(String number) {
        return settings.address() + "/track/" + number + "?tail=" + requests.key(number);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
