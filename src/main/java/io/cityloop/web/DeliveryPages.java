package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.notification.Deliveries;
import io.cityloop.notification.Delivery;
import io.cityloop.notification.DeliveryState;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What could not be sent, why, and sending it again. */
@Controller
class DeliveryPages {

    private static final List<DeliveryState> TABS = List.of(
            DeliveryState.FAILED,
            DeliveryState.UNKNOWN,
            DeliveryState.WAITING,
            DeliveryState.COLLECTING,
            DeliveryState.SENT,
            DeliveryState.DELIVERED);

    private static final String KEY_MARK = "@";

    private final Permissions permissions;
    private final Deliveries deliveries;
    private final MessageSource messages;

    DeliveryPages(Permissions permissions, Deliveries deliveries, MessageSource messages) {
        this.permissions = permissions;
        this.deliveries = deliveries;
        this.messages = messages;
    }

    @GetMapping("/admin/deliveries")
    String list(
            @RequestParam(defaultValue = "FAILED") DeliveryState state,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        permissions.require(Action.DELIVERIES_ADMIN);
        var page = deliveries.list(state, cursor);
        Map<DeliveryState, String> counts = new EnumMap<>(DeliveryState.class);
        TABS.forEach(tab -> counts.put(tab, shown(deliveries.count(tab))));
        model.addAttribute("state", state);
        model.addAttribute("tabs", TABS);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "rows", page.items().stream().map(one -> row(one, locale)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("repairable", state == DeliveryState.FAILED || state == DeliveryState.UNKNOWN);
        return "web/deliveries";
    }

    private static String shown(int count) {
        return count < Deliveries.MOST_COUNTED ? String.valueOf(count) : count - 1 + "+";
    }

    private Row row(Delivery one, Locale locale) {
        var error = one.error() == null ? "" : one.error();
        return new Row(
                one,
                error.startsWith(KEY_MARK)
                        ? messages.getMessage(error.substring(KEY_MARK.length()), null, error, locale)
                        : error,
                messages.getMessage("notification.kind." + one.kind(), null, one.kind(), locale));
    }

    @PostMapping("/admin/deliveries/{id}/again")
    String again(@PathVariable long id, @RequestParam(defaultValue = "FAILED") DeliveryState state) {
        permissions.require(Action.DELIVERIES_ADMIN);
        deliveries.again(id);
        return "redirect:/admin/deliveries?state=" + state;
    }

    /** A delivery, with why it failed and what it is in words. */
    record Row(
            Delivery delivery,
            @Nullable String error,
            @Nullable String kind) {}
}
