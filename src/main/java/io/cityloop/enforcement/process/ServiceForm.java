package io.cityloop.enforcement.process;

import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.NewService;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.Receiver;
import io.cityloop.enforcement.ServiceManner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form every step of service 送达 has (art. 61), and what it writes. */
@Component
class ServiceForm {

    private final KeptServices services;
    private final PenaltyDocuments documents;

    ServiceForm(KeptServices services, PenaltyDocuments documents) {
        this.services = services;
        this.documents = documents;
    }

    /**
     * Records the service of the document with this number and gives its day.
     *
     * @param notBefore no day before it can be the day of service
     */
    LocalDate serve(StepCompletion done, String number, LocalDate notBefore) {
        IssuedDocument document = documents.of(done.penaltyId()).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no document " + number));
        LocalDate day = done.day("servedOn", notBefore, "enforcement.servedBeforeIssued");
        services.byStep(done, document, said(done, day), notBefore);
        return day;
    }

    private static NewService said(StepCompletion done, LocalDate day) {
        return new NewService(
                choice(ServiceManner.values(), ServiceManner::name, done.form().text("serviceWay")),
                done.form().text("receiver"),
                choice(Receiver.values(), Receiver::name, done.form().text("relation")),
                day.atTime(time(done)),
                done.form().ticked("refused"),
                done.form().text("refusal"),
                done.form().text("witness"),
                done.form().list("photos").stream().findFirst().orElse(null),
                done.form().ticked("consent"),
                done.form().text("delivery"),
                done.form().date("announcedOn"),
                done.form().text("ground"),
                done.form().text("lateGround"));
    }

    private static LocalTime time(StepCompletion done) {
        try {
            return LocalTime.parse(done.form().require("servedTime"));
        } catch (DateTimeParseException e) {
            throw StepCompletion.refused("servedTime", "tasks.form.moment");
        }
    }

    private static <E> @Nullable E choice(E[] all, Function<E, String> name, @Nullable String text) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(text))
                .findFirst()
                .orElse(null);
    }
}
