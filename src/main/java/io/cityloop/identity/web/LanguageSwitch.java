package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** {@code ?lang=en} or {@code ?lang=zh} on any page changes the language and remembers it; anything else is ignored. */
class LanguageSwitch implements HandlerInterceptor {

    private final LocaleResolver locales;

    LanguageSwitch(LocaleResolver locales) {
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getParameter("lang");
        if (wanted != null) {
            Languages.of(Locale.forLanguageTag(wanted))
                    .ifPresent(locale -> locales.setLocale(request, response, locale));
        }
        return true;
    }
}
