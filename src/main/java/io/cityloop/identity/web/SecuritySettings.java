package io.cityloop.identity.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the security edge, under {@code cityloop.security}.
 *
 * @param tokenLife how long an access token lasts
 * @param trustedProxies addresses or networks (CIDR) whose X-Forwarded-For counts; none unless set
 * @param mapHosts origins the browser may load map tiles from, such as {@code https://tiles.example.org}
 * @param homePage where staff land after logging in when they did not ask for a page before
 * @param citizenPage where citizens land
 */
@ConfigurationProperties("cityloop.security")
record SecuritySettings(
        @DefaultValue("12h") Duration tokenLife,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> mapHosts,
        @DefaultValue("/work") String homePage,
        @DefaultValue("/my") String citizenPage) {}
