package tocsin.channels;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;

/** Sends mail, encrypted unless the host is a listed one, under a message id that stays the same at every attempt. */
@Component
class MailPost {
    private static final int MILLIS = 1000;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_SUBJECT = 100;
    private static final Text SENDER = Text.of("警钟", "Tocsin");

    private final DispatchRule.InForce rules;
    private final AllowedHosts hosts;

    MailPost(DispatchRule.InForce rules, AllowedHosts hosts) {
        this.rules = rules;
        this.hosts = hosts;
    }

    Outcome send(Channel channel, ChannelSecrets secrets, Letter letter) {
        var mail = Objects.requireNonNull(channel.mail());
        try {
            if (!hosts.mayBeNamed(mail) || !hosts.mayBeReached(mail.host(), mail.port())) {
                return Outcome.never(SendingFailure.HOST_NOT_ALLOWED, mail.host());
            }
            var sender = sender(mail, secrets);
            sender.send(message(sender, mail, letter));
            return Outcome.SENT;
        } catch (UnknownHostException nowhere) {
            return Outcome.later(SendingFailure.NOT_REACHED, nowhere.getMessage());
        } catch (MailAuthenticationException refused) {
            return Outcome.never(SendingFailure.SIGN_IN_REFUSED, reply(refused));
        } catch (MailException failure) {
            return failed(failure);
        } catch (MessagingException | java.io.IOException malformed) {
            return Outcome.never(SendingFailure.ADDRESS_REFUSED, malformed.getMessage());
        }
    }

    private JavaMailSenderImpl sender(MailServer mail, ChannelSecrets secrets) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (mail.user() != null && !mail.user().isBlank()) {
            sender.setUsername(mail.user());
            sender.setPassword(secrets.password());
        }
        var rule = rules.today();
        var settings = new Properties();
        settings.setProperty("mail.smtp.auth", String.valueOf(sender.getUsername() != null));
        settings.setProperty("mail.smtp.connectiontimeout", String.valueOf(rule.connectSeconds() * MILLIS));
        settings.setProperty("mail.smtp.timeout", String.valueOf(rule.answerSeconds() * MILLIS));
        settings.setProperty("mail.smtp.writetimeout", String.valueOf(rule.answerSeconds() * MILLIS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.security() == MailServer.Security.TLS));
        boolean upgraded = mail.security() == MailServer.Security.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(upgraded));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(upgraded));
        sender.setJavaMailProperties(settings);
        return sender;
    }

    private static MimeMessage message(JavaMailSenderImpl sender, MailServer mail, Letter letter)
            throws MessagingException, java.io.IOException {
        var message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(mail.from(), SENDER.zh(), StandardCharsets.UTF_8.name()));
        message.setRecipient(
                jakarta.mail.Message.RecipientType.TO, new InternetAddress(Objects.requireNonNull(letter.to()), true));
        message.setSubject(subject(letter.title()), StandardCharsets.UTF_8.name());
        message.setText(letter.text(LONGEST), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.at()));
        // Asks out-of-office robots not to answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Message-ID",
                "<" + letter.id() + "@" + mail.from().substring(mail.from().indexOf('@') + 1) + ">");
        return message;
    }

    /** One line: what people typed must not begin another header. */
    private static String subject(String title) {
        var line = title.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }

    private static Outcome failed(MailException failure) {
        for (var cause = inner(failure); cause != null; cause = next(cause)) {
            switch (cause) {
                case AuthenticationFailedException refused -> {
                    return Outcome.never(SendingFailure.SIGN_IN_REFUSED, refused.getMessage());
                }
                case SSLException untrusted -> {
                    return Outcome.later(SendingFailure.CERTIFICATE, untrusted.getMessage());
                }
                case SocketTimeoutException late -> {
                    return Outcome.later(SendingFailure.TIMED_OUT, null);
                }
                case SendFailedException refused -> {
                    return ofRefusal(refused);
                }
                default -> {}
            }
        }
        var said = reply(failure);
        return said.contains("STARTTLS")
                ? Outcome.later(SendingFailure.CERTIFICATE, said)
                : Outcome.later(SendingFailure.NOT_REACHED, said);
    }

    /** A server's four-hundreds pass, its five-hundreds stay. */
    private static Outcome ofRefusal(SendFailedException refused) {
        var said = String.valueOf(innermost(refused).getMessage());
        return said.strip().startsWith("4")
                ? Outcome.later(SendingFailure.BUSY, said)
                : Outcome.never(SendingFailure.ADDRESS_REFUSED, said);
    }

    private static @Nullable Throwable inner(MailException failure) {
        return failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failure.getCause();
    }

    private static @Nullable Throwable next(Throwable failure) {
        var further = failure instanceof MessagingException chained ? chained.getNextException() : null;
        return further == null ? failure.getCause() : further;
    }

    private static Throwable innermost(Throwable failure) {
        var deepest = failure;
        for (var next = next(deepest); next != null; next = next(deepest)) {
            deepest = next;
        }
        return deepest;
    }

    private static String reply(MailException failure) {
        var inner = inner(failure);
        return String.valueOf(
                inner == null ? failure.getMessage() : innermost(inner).getMessage());
    }
}
