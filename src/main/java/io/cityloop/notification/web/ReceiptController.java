package io.cityloop.notification.web;

import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.notification.DeliveryReceipts;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.Signing;
import io.cityloop.notification.Way;
import io.cityloop.wechat.Signature;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where providers say what became of messages. A call is let in when its signature is right, it was written not long ago,
 * and it was not let in before.
 */
@RestController
class ReceiptController {

    private final DeliveryReceipts receipts;
    private final NotificationSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    ReceiptController(DeliveryReceipts receipts, NotificationSettings settings, JsonMapper json, Clock clock) {
        this.receipts = receipts;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What the gateway says: its id of the message, whether it arrived, and why not. */
    record Receipt(
            @Nullable String id,
            @Nullable Boolean delivered,
            @Nullable String reason) {}

    /** Signed as we sign towards the gateway: {@link Signing#hmac} over {@code X-Timestamp} and the body as it is. */
    @PostMapping("/api/notifications/receipts/sms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sms(
            @RequestHeader(name = "X-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature,
            @RequestBody String body) {
        String secret = settings.sms().secret();
        if (secret.isBlank() || !Signing.alike(Signing.hmac(secret, timestamp, body), signature)) {
            throw new NotAllowed("notification.receipt.signature");
        }
        refuseUnlessRecent(timestamp);
        Receipt receipt = read(body);
        if (receipt.id() == null || receipt.id().isBlank()) {
            throw new RejectedInput("id", "notification.receipt.required");
        }
        if (receipt.delivered() == null) {
            throw new RejectedInput("delivered", "notification.receipt.required");
        }
        receipts.onlyOnce(signature);
        tell(Way.SMS, receipt.id(), receipt.delivered(), receipt.reason());
    }

    private Receipt read(String body) {
        try {
            return json.readValue(body, Receipt.class);
        } catch (JacksonException unreadable) {
            throw new RejectedInput("body", "notification.receipt.unreadable");
        }
    }

    /** The platform's event {@code TEMPLATESENDJOBFINISH}; any other event is none of ours. */
    @PostMapping("/api/notifications/receipts/wechat")
    String wechat(
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String signature,
            @RequestBody String body) {
        String token = settings.wechat().token();
        if (token.isBlank() || !Signature.fits(signature, token, timestamp, nonce)) {
            throw new NotAllowed("notification.receipt.signature");
        }
        refuseUnlessRecent(timestamp);
        // The platform signs its address only, and calls once a nonce.
        receipts.onlyOnce(timestamp + "." + nonce + "." + signature);
        if ("TEMPLATESENDJOBFINISH".equals(element(body, "Event"))) {
            String status = element(body, "Status");
            tell(Way.WECHAT, element(body, "MsgID"), "success".equals(status), status);
        }
        return "success";
    }

    private void tell(Way way, String id, boolean delivered, @Nullable String reason) {
        if (!receipts.receipt(way, id, delivered, reason)) {
            throw new NotFound("notification.deliveries.notFound");
        }
    }

    private void refuseUnlessRecent(String timestamp) {
        try {
            Instant written = Instant.ofEpochSecond(Long.parseLong(timestamp));
            Duration age = Duration.between(written, clock.instant()).abs();
            if (age.compareTo(settings.receipts()) <= 0) {
                return;
            }
        } catch (NumberFormatException | java.time.DateTimeException none) {
            // falls through to the refusal
        }
        throw new NotAllowed("notification.receipt.old");
    }

    /** The text of an element; no definition inside the document is looked at, wherever it leads. */
    private static String element(String body, String name) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(body));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    return reader.getElementText().strip();
                }
            }
            return "";
        } catch (XMLStreamException unreadable) {
            throw new RejectedInput("body", "notification.receipt.unreadable");
        }
    }
}
