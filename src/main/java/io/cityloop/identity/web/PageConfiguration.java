package io.cityloop.identity.web;

import io.cityloop.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all pages and the whole API share: language, the person at hand, and strictness about JSON. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<LocaleResolver> locales;
    private final CurrentPerson currentPerson;

    PageConfiguration(ObjectProvider<LocaleResolver> locales, CurrentPerson currentPerson) {
        this.locales = locales;
        this.currentPerson = currentPerson;
    }

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        // A cookie somebody tampered with is no reason to refuse a page.
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(PageConfiguration::defaultLanguage);
        return resolver;
    }

    /** Chinese; only programs, which have no cookies, are asked what they would rather read. */
    private static Locale defaultLanguage(HttpServletRequest request) {
        var isProgram = request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && request.getHeader("Cookie") == null
                && request.getHeader("Accept-Language") != null;
        return isProgram ? Languages.of(request.getLocale()).orElse(Languages.CHINESE) : Languages.CHINESE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(locales.getObject()));
        registry.addInterceptor(new PersonOnPages(currentPerson));
    }

    /** A field we do not know or a field given twice is a mistake of the client, and he wants to hear of it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        var strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }
}
