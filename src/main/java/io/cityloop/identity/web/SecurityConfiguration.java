package io.cityloop.identity.web;

import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.persistence.AccessTokens;
import io.cityloop.identity.persistence.Accounts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Five chains: operations (management port only), files, programs outside, API, pages. Closed unless {@link PublicRoutes} opens it. A
 * page's scripts call the API with the page's session and then owe the CSRF header; programs show a token and owe none.
 */
@Configuration
@EnableConfigurationProperties({SecuritySettings.class, RateLimitSettings.class})
class SecurityConfiguration {

    private static final Set<String> SAFE =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name(), HttpMethod.TRACE.name());

    @Bean
    PasswordEncoder passwordEncoder() {
        // bcrypt of cost 10 takes some 60 ms on the machines this was measured on, which is what a login may cost.
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }

    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus", "info"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http, BrowserHeaders headers) {
        return http.securityMatcher(PublicRoutes.FILES.toArray(String[]::new))
                .headers(headers::ofFiles)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** No session and no cookie counts here, so that any page of any site may read what is public anyway. */
    @Bean
    @Order(3)
    SecurityFilterChain programs(HttpSecurity http, BrowserHeaders headers) {
        return http.securityMatcher(PublicRoutes.PROGRAMS.toArray(String[]::new))
                .headers(headers::ofPages)
                .cors(cors -> cors.configurationSource(anyOrigin()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicRoutes.programs())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static CorsConfigurationSource anyOrigin() {
        var open = new CorsConfiguration();
        open.addAllowedOrigin(CorsConfiguration.ALL);
        open.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
        open.addAllowedHeader(CorsConfiguration.ALL);
        open.setAllowCredentials(false);
        open.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/open311/**", open);
        return source;
    }

    @Bean
    @Order(4)
    SecurityFilterChain api(
            HttpSecurity http,
            BrowserHeaders headers,
            CsrfTokenRepository csrfTokens,
            AccessTokens tokens,
            Accounts accounts,
            ApiRefusals refusals) {
        var sessions = new HttpSessionSecurityContextRepository();
        sessions.setAllowSessionCreation(false);
        return http.securityMatcher("/api/**")
                .headers(headers::ofPages)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(new StandingFilter(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(new BearerFilter(tokens, refusals), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfInEitherForm())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::actsBySession))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PublicRoutes.api())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A browser sends cookies along whoever asked it to; nothing else needs the second proof. */
    private static boolean actsBySession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && BearerFilter.token(request).isEmpty()
                && !request.getRequestURI().equals(request.getContextPath() + "/api/tokens")
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(
            HttpSecurity http,
            BrowserHeaders headers,
            CsrfTokenRepository csrfTokens,
            Accounts accounts,
            Landing landing,
            ClientAddress clientAddress,
            LoginFailure loginFailure,
            AccessDeniedHandler pageRefusals) {
        return http.headers(headers::ofPages)
                .addFilterAfter(new StandingFilter(accounts), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new CsrfInEitherForm()))
                .addFilterBefore(new CsrfCookieFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PublicRoutes.pages())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .permitAll()
                        .successHandler(landing)
                        .authenticationDetailsSource(clientAddress::of)
                        .failureHandler(loginFailure))
                .logout(logout -> logout.logoutSuccessUrl("/login?loggedOut").deleteCookies("JSESSIONID"))
                .exceptionHandling(
                        errors -> errors.accessDeniedHandler(pageRefusals).authenticationEntryPoint(new ToLogin()))
                .build();
    }
}
