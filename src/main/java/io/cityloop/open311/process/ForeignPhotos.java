package io.cityloop.open311.process;

import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.RejectedInput;
import io.cityloop.open311.Open311Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches a photo a program refers to, from hosts the setting names and from nowhere else. */
@Component
class ForeignPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignPhotos.class);

    private final GuardedHttp http;
    private final MediaStore media;
    private final Open311Settings settings;

    ForeignPhotos(GuardedHttp http, MediaStore media, Open311Settings settings) {
        this.http = http;
        this.media = media;
        this.settings = settings;
    }

    /** The hash under which it is kept; empty when it may not or could not be fetched, or is no photo. */
    Optional<String> fetch(URI uri) {
        if (settings.mediaHosts().stream().noneMatch(host -> names(host, uri))) {
            return Optional.empty();
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(settings.fetchTimeout())
                    .header("Accept", "image/*")
                    .build();
            GuardedHttp.Reply reply = http.send(request, settings.mediaSize().toBytes(), settings.fetchTimeout());
            if (!reply.good() || !reply.type().toLowerCase(Locale.ROOT).startsWith("image/")) {
                LOG.info("no photo at {}: {} {}", uri.getHost(), reply.status(), reply.type());
                return Optional.empty();
            }
            return Optional.of(media.store(reply.body(), null).sha256());
        } catch (IOException | IllegalArgumentException | RejectedInput failed) {
            LOG.info("could not fetch a photo from {}: {}", uri.getHost(), failed.getMessage());
            return Optional.empty();
        }
    }

    private static boolean names(String host, URI uri) {
        return host.equalsIgnoreCase(uri.getHost()) && uri.getPort() < 0
                || host.equalsIgnoreCase(GuardedHttp.hostAndPort(uri));
    }
}
