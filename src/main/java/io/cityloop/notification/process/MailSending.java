package io.cityloop.notification.process;

import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.domain.Sender;
import io.cityloop.notification.domain.Sending;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mail by SMTP, plain text. SMTP knows no keys: a message lost sight of in the middle is not sent again. A header
 * carries the key all the same, so that two copies can be told for what they are.
 */
@Component
class MailSending implements Sender {

    private static final int PERMANENT = 500;

    private final ObjectProvider<JavaMailSender> smtp;
    private final NotificationSettings.Mail settings;
    private final NotificationWords words;

    MailSending(ObjectProvider<JavaMailSender> smtp, NotificationSettings settings, NotificationWords words) {
        this.smtp = smtp;
        this.settings = settings.mail();
        this.words = words;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean on() {
        return !settings.from().isBlank() && smtp.getIfAvailable() != null;
    }

    @Override
    public Duration remembers() {
        return Duration.ZERO;
    }

    @Override
    public Sending send(Outgoing message) {
        JavaMailSender server = smtp.getObject();
        try {
            server.send(written(server.createMimeMessage(), message));
            return new Sending.Accepted(null);
        } catch (MessagingException unwritable) {
            return new Sending.Refused(reason(unwritable));
        } catch (MailAuthenticationException wrong) {
            return new Sending.NotSent(reason(wrong), null);
        } catch (MailSendException failed) {
            return judge(failed);
        } catch (MailException other) {
            return new Sending.Unknown(reason(other));
        }
    }

    /** Before the server took the recipient nothing was sent; afterwards only the server knows. */
    private static Sending judge(MailSendException failed) {
        for (Throwable cause : causes(failed)) {
            if (cause instanceof MailConnectException) {
                return new Sending.NotSent(reason(cause), null);
            }
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT
                        ? new Sending.Refused(reason(address))
                        : new Sending.NotSent(reason(address), null);
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode() >= PERMANENT
                        ? new Sending.Refused(reason(refused))
                        : new Sending.NotSent(reason(refused), null);
            }
        }
        return new Sending.Unknown(reason(failed));
    }

    private static List<Throwable> causes(MailSendException failed) {
        return Stream.concat(Stream.of(failed.getMessageExceptions()), Stream.ofNullable(failed.getCause()))
                .flatMap(MailSending::chain)
                .toList();
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, Objects::nonNull, MailSending::next);
    }

    private static @Nullable Throwable next(Throwable one) {
        Throwable inner = one instanceof MessagingException mail ? mail.getNextException() : one.getCause();
        return inner == one ? null : inner;
    }

    private MimeMessage written(MimeMessage mail, Outgoing message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(message.address());
        helper.setSubject(message.subject());
        helper.setSentDate(Date.from(message.at()));
        helper.setText(body(message));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-CityLoop-Key", message.key());
        if (message.stop() != null) {
            mail.setHeader("List-Unsubscribe", "<" + message.stop() + ">");
        }
        return mail;
    }

    private String body(Outgoing message) {
        StringBuilder body = new StringBuilder(message.text()).append("\n");
        line(body, "notification.mail.link." + message.kind(), "notification.mail.link", message.link(), message);
        line(body, "notification.mail.stop", "notification.mail.stop", message.stop(), message);
        words.find("notification.mail.footer", List.of(), message.language())
                .ifPresent(footer -> body.append("\n-- \n").append(footer).append("\n"));
        return body.toString();
    }

    private void line(StringBuilder body, String key, String other, @Nullable String link, Outgoing message) {
        if (link != null) {
            List<String> args = List.of(link);
            words.find(key, args, message.language())
                    .or(() -> words.find(other, args, message.language()))
                    .ifPresent(text -> body.append("\n").append(text).append("\n"));
        }
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message.strip();
    }
}
