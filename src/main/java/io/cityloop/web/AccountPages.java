package io.cityloop.web;

import io.cityloop.casefile.CaseQuery;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Post;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A citizen's account, for whoever wants his reports in one place; nobody needs one. */
@Controller
class AccountPages {

    private static final int ROWS = 30;

    private final StaffRegister register;
    private final CurrentPerson currentPerson;
    private final CaseSearch search;
    private final RateLimits limits;
    private final ClientAddress address;
    private final MessageSource messages;

    AccountPages(
            StaffRegister register,
            CurrentPerson currentPerson,
            CaseSearch search,
            RateLimits limits,
            ClientAddress address,
            MessageSource messages) {
        this.register = register;
        this.currentPerson = currentPerson;
        this.search = search;
        this.limits = limits;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/register")
    String form(Model model) {
        return currentPerson.find().isPresent()
                ? "redirect:/my"
                : page(new Entered(null, null, null), List.of(), model);
    }

    @PostMapping("/register")
    String enter(
            @ModelAttribute Entered entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        limits.take("register-address", address.of(request));
        try {
            refuseTelephone(entered.username());
            register.createPerson(
                    text(entered.username()),
                    text(entered.name()),
                    entered.password() == null ? "" : entered.password(),
                    List.of(new Post(Role.CITIZEN, null, null)));
            return "redirect:/login?registered";
        } catch (RejectedInput refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = refusal.errors().stream()
                    .map(error -> new FieldError(
                            error.field(), messages.getMessage(error.message(), null, error.message(), locale)))
                    .toList();
            return page(entered, errors, model);
        }
    }

    /** A username stands in records that are kept for ever; a telephone number must not. */
    private static void refuseTelephone(@Nullable String username) {
        if (username != null && username.strip().matches("[0-9]{7,}")) {
            throw new RejectedInput("username", "citizen.register.noTelephone");
        }
    }

    private static String page(Entered entered, List<FieldError> errors, Model model) {
        model.addAttribute("entered", entered);
        model.addAttribute("errors", errors);
        return "citizen/register";
    }

    @GetMapping("/my")
    String own(@RequestParam(required = false) @Nullable String cursor, Model model) {
        var person = currentPerson.require();
        if (!person.has(Role.CITIZEN)) {
            return "redirect:/work";
        }
        var page = search.list(person, new CaseQuery(Set.of(), null, null, null, null, null, null, null, cursor, ROWS));
        model.addAttribute("cases", page.items());
        model.addAttribute("next", page.next());
        return "citizen/my";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What the form holds. */
    record Entered(
            @Nullable String username,
            @Nullable String name,
            @Nullable String password) {}
}
