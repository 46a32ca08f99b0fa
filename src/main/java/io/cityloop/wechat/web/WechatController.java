package io.cityloop.wechat.web;

import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.TooManyRequests;
import io.cityloop.wechat.Signature;
import io.cityloop.wechat.WechatSettings;
import io.cityloop.wechat.domain.Message;
import io.cityloop.wechat.domain.SafeMode;
import io.cityloop.wechat.process.Conversation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/wechat}: called by the platform for every message to the account, in the open or encrypted. */
@RestController
@RequestMapping("/webhooks/wechat")
class WechatController {

    private static final int LONGEST = 64 * 1024;
    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final WechatSettings settings;
    private final Conversation conversation;
    private final RateLimits limits;
    private final Clock clock;
    private final @Nullable SafeMode safe;

    WechatController(WechatSettings settings, Conversation conversation, RateLimits limits, Clock clock) {
        this.settings = settings;
        this.conversation = conversation;
        this.limits = limits;
        this.clock = clock;
        this.safe = settings.aesKey() == null || settings.aesKey().isBlank()
                ? null
                : new SafeMode(settings.aesKey(), settings.appId());
    }

    /** The platform makes sure that the address is ours. */
    @GetMapping
    ResponseEntity<String> prove(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        admit(signature, timestamp, nonce);
        if (!echostr.matches("[\\w+/=-]{1,200}")) {
            throw new RejectedInput("echostr", "wechat.unreadable");
        }
        return ResponseEntity.ok().contentType(TEXT).body(echostr);
    }

    /** A message; answered with XML, or with {@code success} where there is nothing to say. */
    @PostMapping
    ResponseEntity<String> message(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(name = "msg_signature", defaultValue = "") String messageSignature,
            HttpServletRequest request)
            throws IOException {
        admit(signature, timestamp, nonce);
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new RejectedInput("body", "wechat.unreadable");
        }
        Message message = read(new String(body, StandardCharsets.UTF_8), timestamp, nonce, messageSignature);
        String sender = message.text("FromUserName");
        if (!sender.matches("[\\w-]{1,64}") || !message.identity().matches("[\\w.-]{1,120}")) {
            throw new RejectedInput("FromUserName", "wechat.unreadable");
        }
        String words;
        try {
            limits.take("wechat-sender", sender);
            words = conversation.answer(message, Signature.of(signature, messageSignature));
        } catch (TooManyRequests tooMany) {
            words = "";
        }
        return words.isEmpty()
                ? ResponseEntity.ok().contentType(TEXT).body("success")
                : ResponseEntity.ok().contentType(XML).body(reply(message, words));
    }

    private void admit(String signature, String timestamp, String nonce) {
        if (!settings.enabled() || settings.token().isBlank()) {
            throw new NotFound("wechat.off");
        }
        if (!timestamp.matches("[0-9]{1,12}") || !Signature.fits(signature, settings.token(), timestamp, nonce)) {
            throw new NotAllowed("wechat.signature");
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.instant()).abs().compareTo(settings.skew()) > 0) {
            throw new NotAllowed("wechat.replayed");
        }
    }

    /** With a key set, what comes in the open is refused: anybody could have changed it on the way. */
    private Message read(String body, String timestamp, String nonce, String messageSignature) {
        try {
            Message outer = Message.read(body);
            if (safe == null) {
                return outer;
            }
            String cipherText = outer.text("Encrypt");
            if (cipherText.isEmpty()
                    || !Signature.fits(messageSignature, settings.token(), timestamp, nonce, cipherText)) {
                throw new NotAllowed("wechat.signature");
            }
            return Message.read(safe.open(cipherText));
        } catch (Message.Unreadable | SafeMode.NotForUs broken) {
            throw new RejectedInput("body", "wechat.unreadable");
        }
    }

    private String reply(Message message, String words) {
        String now = String.valueOf(clock.instant().getEpochSecond());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ToUserName", message.text("FromUserName"));
        fields.put("FromUserName", message.text("ToUserName"));
        fields.put("CreateTime", now);
        fields.put("MsgType", "text");
        fields.put("Content", words);
        String plain = new Message(fields).xml();
        if (safe == null) {
            return plain;
        }
        String cipherText = safe.close(plain);
        String nonce = Signature.of(cipherText).substring(0, 16);
        Map<String, String> outer = new LinkedHashMap<>();
        outer.put("Encrypt", cipherText);
        outer.put("MsgSignature", Signature.of(settings.token(), now, nonce, cipherText));
        outer.put("TimeStamp", now);
        outer.put("Nonce", nonce);
        return new Message(outer).xml();
    }
}
