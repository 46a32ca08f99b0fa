package io.cityloop.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be reached outside the application.
 *
 * @param wechat his id at the city's official account
 * @param language {@code zh} or {@code en}: in which he wants to be written to
 */
public record Contact(
        String username,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String wechat,
        String language) {

    /** The languages there are texts in. */
    public static final Set<String> LANGUAGES = Set.of("zh", "en");

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.)+[A-Za-z]{2,24}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,18}");
    private static final Pattern WECHAT = Pattern.compile("[A-Za-z0-9_-]{20,64}");
    private static final int LONGEST_MAIL = 254;

    /** Of somebody who left nothing. */
    public static Contact none(String username) {
        return new Contact(username, null, null, null, "zh");
    }

    /** Whether this can be a mail address, with nothing in it that could be a second one or another header. */
    public static boolean isMail(String text) {
        return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
    }

    /** Whether this can be a telephone number, written without spaces or signs. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** What is wrong with it, field by field; empty for nothing. */
    public List<FieldError> wrong() {
        List<FieldError> errors = new ArrayList<>();
        if (mail != null && !isMail(mail)) {
            errors.add(new FieldError("mail", "identity.contact.mail"));
        }
        if (phone != null && !isPhone(phone)) {
            errors.add(new FieldError("phone", "identity.contact.phone"));
        }
        if (wechat != null && !WECHAT.matcher(wechat).matches()) {
            errors.add(new FieldError("wechat", "identity.contact.wechat"));
        }
        if (!LANGUAGES.contains(language)) {
            errors.add(new FieldError("language", "identity.contact.language"));
        }
        return errors;
    }
}
