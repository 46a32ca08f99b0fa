package io.cityloop.identity.web;

import io.cityloop.identity.ImageSources;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What browsers are told. Scripts come from here only and never from inside a page; styles may be inline, because map,
 * diagram and form viewers set them on their elements.
 */
@Component
class BrowserHeaders {

    private final String contentPolicy;

    BrowserHeaders(SecuritySettings settings, List<ImageSources> sources) {
        var hosts = Stream.concat(settings.mapHosts().stream(), sources.stream().flatMap(one -> one.origins().stream()))
                .distinct()
                .map(" "::concat)
                .collect(Collectors.joining());
        contentPolicy = String.join("; ", directives(hosts));
    }

    private static List<String> directives(String mapHosts) {
        return List.of(
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:" + mapHosts,
                "font-src 'self' data:",
                "connect-src 'self'" + mapHosts,
                "worker-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** For pages and the API: nothing of it is kept by caches. */
    void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("geolocation=(self), camera=(self), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** For files: the same, but the resource handler says how long they may be kept. */
    void ofFiles(HeadersConfigurer<HttpSecurity> headers) {
        ofPages(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }
}
