package io.cityloop.identity.web;

import io.cityloop.identity.CurrentPerson;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all pages and the whole API share: the person at hand, and strictness about JSON. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    private final CurrentPerson currentPerson;

    PageConfiguration(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PersonOnPages(currentPerson));
    }

    /** A field we do not know or a field given twice is a mistake of the client, and he wants to hear of it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        var strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }
}
