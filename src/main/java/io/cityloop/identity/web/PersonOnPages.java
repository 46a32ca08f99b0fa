package io.cityloop.identity.web;

import io.cityloop.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every template {@code currentPerson}: null when nobody is logged in. */
class PersonOnPages implements HandlerInterceptor {

    private final CurrentPerson currentPerson;

    PersonOnPages(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || isRedirect(page)) {
            return;
        }
        page.addObject("currentPerson", currentPerson.find().orElse(null));
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return name != null && name.startsWith("redirect:");
    }
}
