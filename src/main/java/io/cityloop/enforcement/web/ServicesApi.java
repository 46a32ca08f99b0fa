package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.DocumentServices;
import io.cityloop.enforcement.NewService;
import io.cityloop.enforcement.Receiver;
import io.cityloop.enforcement.ServiceManner;
import io.cityloop.enforcement.ServiceRecord;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service of documents on the party 送达, with the receipt of each. */
@RestController
@RequestMapping("/api/penalties/{penaltyId}")
class ServicesApi {

    private final DocumentServices services;
    private final PenaltyReaders readers;
    private final ClientRequests requests;

    ServicesApi(DocumentServices services, PenaltyReaders readers, ClientRequests requests) {
        this.services = services;
        this.readers = readers;
        this.requests = requests;
    }

    /** Services, first to last. */
    record Services(List<ServiceRecord> items) {}

    /** How documents of the file were served. */
    @GetMapping("/services")
    Services list(@PathVariable String penaltyId) {
        readers.reader(penaltyId);
        return new Services(services.of(penaltyId));
    }

    /** A service as the client tells it; fields as in {@link NewService}, {@code servedAt} by the city's clock. */
    record Served(
            @Nullable String clientId,
            @Nullable String serviceWay,
            @Nullable String receiver,
            @Nullable String relation,
            @Nullable String servedAt,
            @Nullable Boolean refused,
            @Nullable String refusal,
            @Nullable String witness,
            @Nullable String photo,
            @Nullable Boolean consent,
            @Nullable String delivery,
            @Nullable String announcedOn,
            @Nullable String ground,
            @Nullable String lateGround) {

        NewService service() {
            LocalDate announced = announcedOn == null ? null : Entered.day("announcedOn", announcedOn);
            return new NewService(
                    Entered.choice("serviceWay", serviceWay, ServiceManner.values()),
                    receiver,
                    Entered.choice("relation", relation, Receiver.values()),
                    moment(),
                    Boolean.TRUE.equals(refused),
                    refusal,
                    witness,
                    photo,
                    Boolean.TRUE.equals(consent),
                    delivery,
                    announced,
                    ground,
                    lateGround);
        }

        private @Nullable LocalDateTime moment() {
            try {
                return servedAt == null || servedAt.isBlank() ? null : LocalDateTime.parse(servedAt);
            } catch (DateTimeParseException e) {
                throw new RejectedInput("servedAt", "tasks.form.moment");
            }
        }
    }

    /** Records how a document was served. */
    @PostMapping("/documents/{documentId}/service")
    @ResponseStatus(HttpStatus.CREATED)
    ServiceRecord serve(@PathVariable String penaltyId, @PathVariable long documentId, @RequestBody Served served) {
        Actor officer = readers.officer(penaltyId);
        return requests.once(
                new ClientRequest(penaltyId, served.clientId(), "serve." + documentId, officer.username(), served),
                ServiceRecord.class,
                () -> services.serve(penaltyId, documentId, served.service(), officer));
    }
}
