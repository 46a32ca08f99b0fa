package io.cityloop.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.HeldGoods;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Things agencies hold: what must be done with which by when, and doing it. */
@Controller
class GoodsPages {

    private static final int PAGE = 50;

    private final Permissions permissions;
    private final HeldGoods held;
    private final SeizedGoods goods;
    private final PenaltyFiles files;
    private final PenaltySteps steps;
    private final ClientRequests requests;
    private final Names names;
    private final Times times;

    GoodsPages(
            Permissions permissions,
            HeldGoods held,
            SeizedGoods goods,
            PenaltyFiles files,
            PenaltySteps steps,
            ClientRequests requests,
            Names names,
            Times times) {
        this.permissions = permissions;
        this.held = held;
        this.goods = goods;
        this.files = files;
        this.steps = steps;
        this.requests = requests;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/enforcement/goods")
    String list(
            @RequestParam(defaultValue = "held") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        boolean stillHeld = !state.equals("ended");
        HeldGoods.Page page = held.list(person, stillHeld, cursor, PAGE);
        model.addAttribute("state", stillHeld ? "held" : "ended");
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("preserved", held.preserved(person));
        model.addAttribute("today", today());
        return "web/goods";
    }

    @GetMapping("/enforcement/goods/{id:\\d+}")
    String item(@PathVariable long id, Model model) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        SeizedItem item = item(person, id);
        PenaltyFile file = files.require(item.penaltyId(), person);
        model.addAttribute("item", item);
        model.addAttribute("file", file);
        model.addAttribute("today", today());
        model.addAttribute("officer", person.covers(Role.ENFORCEMENT_OFFICER, file.agency(), null));
        model.addAttribute(
                "steps",
                steps.of(file.id()).stream()
                        .filter(step -> step.open() && item.seizure().equals(step.subject()))
                        .map(PenaltyStep::id)
                        .toList());
        return "web/goods-item";
    }

    private SeizedItem item(Person person, long id) {
        return held.find(person, id).orElseThrow(() -> new NotFound("enforcement.goods.none"));
    }

    @PostMapping("/enforcement/goods/{id:\\d+}/{deed}")
    String act(
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam Map<String, String> said,
            RedirectAttributes next) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        SeizedItem item = item(person, id);
        try {
            Actor officer = officer(files.require(item.penaltyId(), person), person);
            Map<String, String> meant = new TreeMap<>(said);
            meant.remove("_csrf");
            requests.once(
                    new ClientRequest(
                            item.penaltyId(), said.get("clientId"), "page.goods." + id, person.username(), meant),
                    () -> act(item, deed, said, officer));
            next.addFlashAttribute("taken", deed);
        } catch (RejectedInput | Conflict | NotAllowed refusal) {
            next.addFlashAttribute("refusal", PenaltyRefusal.of(deed, refusal, said, names));
        }
        return "redirect:/enforcement/goods/{id}";
    }

    private void act(SeizedItem item, String deed, Map<String, String> said, Actor officer) {
        LocalDate on = day(said);
        switch (deed) {
            case "call" -> goods.call(item.penaltyId(), item.id(), on, officer);
            case "tell" -> goods.tell(item.penaltyId(), item.id(), on, officer);
            case "end" -> goods.end(item.penaltyId(), item.id(), end(said, on), officer);
            default -> throw new NotFound("identity.notFound");
        }
    }

    private static Actor officer(PenaltyFile file, Person person) {
        if (!person.covers(Role.ENFORCEMENT_OFFICER, file.agency(), null)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return Actor.of(person, Role.ENFORCEMENT_OFFICER, file.agency(), null);
    }

    private static GoodsEnd end(Map<String, String> said, LocalDate on) {
        GoodsState state = Arrays.stream(GoodsState.values())
                .filter(one -> one.name().equals(said.get("state")))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("state", "enforcement.goods.state"));
        return new GoodsEnd(state, on, blankToNull(said.get("evidence")), proceeds(said), said.get("reason"));
    }

    private static @Nullable Fen proceeds(Map<String, String> said) {
        String text = blankToNull(said.get("proceeds"));
        try {
            return text == null ? null : Fen.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RejectedInput("proceeds", "enforcement.notMoney");
        }
    }

    private static LocalDate day(Map<String, String> said) {
        String text = blankToNull(said.get("on"));
        if (text == null) {
            throw new RejectedInput("on", "tasks.form.required");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RejectedInput("on", "tasks.form.moment");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(times.now(), times.zone());
    }
}
