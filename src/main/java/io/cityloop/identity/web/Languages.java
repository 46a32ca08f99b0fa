package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** In which language a refusal is told: programs without cookies are asked what they would rather read. */
@Component
class Languages {

    private final LocaleResolver locales;

    Languages(LocaleResolver localeResolver) {
        this.locales = localeResolver;
    }

    Locale of(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language") != null && request.getHeader("Cookie") == null;
        return asked
                        && Routes.isApi(request)
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : locales.resolveLocale(request);
    }
}
