package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Exclusion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says how a surcharge came about. */
public final class SurchargeWords {

    private static final int YUAN_OF_THOUSANDTH_FEN = 5;

    private final TermWords words;
    private final int permille;

    /** In these words, for this rate. */
    public SurchargeWords(TermWords words, int permille) {
        this.words = words;
        this.permille = permille;
    }

    /** The sentences, in order. */
    public List<String> derivation(MoneyHistory history, Surcharge surcharge, LocalDate at) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("fineDue", history.fine().yuan(), words.day(history.dueOn())));
        history.planOn(at.plusDays(1))
                .ifPresent(plan -> plan.parts()
                        .forEach(part ->
                                lines.add(words.say("partDue", part.amount().yuan(), words.day(part.dueOn())))));
        surcharge.stretches().forEach(stretch -> lines.add(stretch(stretch)));
        history.pauses().stream().filter(pause -> !pause.from().isAfter(at)).forEach(pause -> lines.add(pause(pause)));
        if (surcharge.capped()) {
            lines.add(words.say("capped", history.fine().yuan()));
        } else if (surcharge.days() > 0) {
            lines.add(words.say(
                    "together",
                    String.valueOf(surcharge.days()),
                    surcharge.amount().yuan()));
        }
        return lines;
    }

    private String stretch(Surcharge.Stretch stretch) {
        BigDecimal sum = BigDecimal.valueOf(stretch.base().fen(), YUAN_OF_THOUSANDTH_FEN)
                .multiply(BigDecimal.valueOf((long) permille * stretch.days()))
                .stripTrailingZeros();
        return words.say(
                "late",
                words.days(stretch.first(), stretch.last()),
                String.valueOf(stretch.days()),
                stretch.base().yuan(),
                BigDecimal.valueOf(permille, 1).stripTrailingZeros().toPlainString() + "%",
                (sum.scale() < 2 ? sum.setScale(2) : sum).toPlainString());
    }

    private String pause(Exclusion pause) {
        String ground = words.ground(pause.ground());
        return pause.to() == null
                ? words.say("pausedSince", words.day(pause.from()), ground)
                : words.say("paused", words.days(pause.from(), pause.to()), ground);
    }
}
