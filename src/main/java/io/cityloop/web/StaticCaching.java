package io.cityloop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Files with a hash in their name never change and are kept a year; the few others are asked for anew. The inspector
 * app's service worker is among those: a browser that kept an old one would keep the old app.
 */
@Configuration(proxyBeanMethods = false)
class StaticCaching implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String app : List.of("/app/", "/inspector/")) {
            registry.addResourceHandler(app + "assets/**")
                    .addResourceLocations("classpath:/static" + app + "assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
            registry.addResourceHandler(app + "**")
                    .addResourceLocations("classpath:/static" + app)
                    .setCacheControl(CacheControl.noCache());
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/inspector", "/inspector/");
        registry.addViewController("/inspector/").setViewName("forward:/inspector/index.html");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ServiceWorkerScope()).addPathPatterns("/inspector/sw.js");
    }

    /** The worker may rule its own folder, wherever the context path puts it, and nothing above. */
    private static final class ServiceWorkerScope implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Service-Worker-Allowed", "./");
            return true;
        }
    }
}
