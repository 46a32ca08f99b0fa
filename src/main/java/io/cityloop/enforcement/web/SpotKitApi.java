package io.cityloop.enforcement.web;

import io.cityloop.enforcement.Benchmark;
import io.cityloop.enforcement.Grade;
import io.cityloop.enforcement.SpotKit;
import io.cityloop.enforcement.SpotKits;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of decisions on the spot keeps for when it has no network, with the words of every refusal. */
@RestController
@RequestMapping("/api/penalties/spot-kit")
class SpotKitApi {

    private static final Map<String, String> WORDS = Map.of(
            "required", "tasks.form.required",
            "dayToCome", "enforcement.dayToCome",
            "notCertified", "enforcement.notCertified",
            "twoOfficers", "enforcement.twoOfficers",
            "notMoney", "enforcement.notMoney",
            "tooMuch", "enforcement.tooMuchForSummary",
            "nothingToCollect", "enforcement.nothingToCollect",
            "cashGround", "enforcement.cashGround",
            "witness", "enforcement.witnessDemanded");

    private final SpotKits kits;
    private final Permissions permissions;
    private final MessageSource messages;

    SpotKitApi(SpotKits kits, Permissions permissions, MessageSource messages) {
        this.kits = kits;
        this.permissions = permissions;
        this.messages = messages;
    }

    /** The kit of the officer at hand. */
    @GetMapping
    Packed kit(Locale locale) {
        SpotKit kit = kits.of(permissions.require(Action.ENFORCEMENT_READ));
        Map<String, String> words = new TreeMap<>();
        WORDS.forEach((word, key) -> words.put(word, say(key, locale)));
        for (Grade grade : Grade.values()) {
            words.put("grade." + grade, say("web.penalty.grade." + grade, locale));
        }
        return new Packed(
                kit.officer(),
                kit.others(),
                kit.violations(),
                kit.mostFen(),
                kit.cashFen(),
                kit.numbers(),
                kit.keep(),
                words);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }

    /** A kit, fields as in {@link SpotKit}, with words by short keys. */
    record Packed(
            SpotKit.Officer officer,
            List<SpotKit.Officer> others,
            List<Benchmark> violations,
            Map<String, Long> mostFen,
            long cashFen,
            List<String> numbers,
            int keep,
            Map<String, String> words) {}
}
