package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaptureSettings;
import io.cityloop.casefile.CasefileSettings;
import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.DeviceTime;
import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Uploads by the tus protocol, below {@code uploads} in {@code cityloop.home}: what was received stays, and the next
 * request goes on from there. Each belongs to whoever began it; for anybody else it is not there. A finished upload
 * becomes a photo only when its bytes have the hash they had when they were taken.
 */
@Service
public class ResumableUploads {

    /** Where uploads live, below the context path. */
    public static final String PATH = "/api/media/uploads";

    private static final Logger LOG = LoggerFactory.getLogger(ResumableUploads.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final String uri;
    private final TusFileUploadService tus;
    private final MediaStore store;
    private final CaptureMapper captures;
    private final CaptureSettings settings;
    private final Clock clock;

    ResumableUploads(
            @Value("${cityloop.home:data}") Path home,
            @Value("${server.servlet.context-path:}") String contextPath,
            CasefileSettings casefile,
            CaptureSettings settings,
            MediaStore store,
            CaptureMapper captures,
            Clock clock) {
        this.uri = contextPath.replaceFirst("/$", "") + PATH;
        this.tus = new TusFileUploadService()
                .withUploadUri(uri)
                .withStoragePath(home.resolve("uploads").toAbsolutePath().toString())
                .withMaxUploadSize(casefile.photoSize().toBytes())
                .withUploadExpirationPeriod(settings.uploadLife().toMillis());
        this.store = store;
        this.captures = captures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers a request of the protocol. */
    public void serve(HttpServletRequest request, HttpServletResponse response, String username) throws IOException {
        tus.process(request, response, username);
    }

    /**
     * Makes a finished upload a photo, with what the device says of it. Said twice, it is one photo.
     *
     * @throws NotFound when there is no such upload of this person
     * @throws Conflict when it is not finished, or its bytes are not those that were taken; then it is thrown away
     * @throws RejectedInput when what is said cannot be, or it is no picture
     */
    public Media keep(String id, String username, Capture capture) {
        String sha256 = capture.checked();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DeviceTime taken = capture.takenAt() == null
                ? null
                : DeviceTime.weigh("takenAt", capture.takenAt(), capture.clockOffset(), now, settings.clockTolerance());
        Optional<Media> known = store.find(sha256).filter(photo -> store.uploadedBy(sha256, username));
        Media kept = known.isPresent() ? known.get() : stored(id, username, sha256);
        if (taken != null) {
            captures.insert(new CaptureRow(
                    sha256,
                    username,
                    taken.said(),
                    taken.offset(),
                    taken.corrected(),
                    taken.skewed(),
                    capture.lon(),
                    capture.lat(),
                    capture.accuracy(),
                    now));
        }
        forget(id, username);
        return kept;
    }

    private Media stored(String id, String username, String sha256) {
        byte[] bytes = bytes(id, username);
        if (!ChainLink.sha256(bytes).equals(sha256)) {
            forget(id, username);
            throw new Conflict("casefile.upload.different");
        }
        try {
            return store.store(bytes, username);
        } catch (RejectedInput noPicture) {
            forget(id, username);
            throw noPicture;
        }
    }

    private byte[] bytes(String id, String username) {
        if (!ID.matcher(id).matches()) {
            throw new NotFound("casefile.upload.notFound");
        }
        try {
            UploadInfo info = tus.getUploadInfo(uri + "/" + id, username);
            if (info == null || info.isExpired()) {
                throw new NotFound("casefile.upload.notFound");
            }
            if (info.isUploadInProgress()) {
                throw new Conflict("casefile.upload.unfinished");
            }
            try (InputStream stream = tus.getUploadedBytes(uri + "/" + id, username)) {
                return stream.readAllBytes();
            }
        } catch (IOException | TusException e) {
            throw new IllegalStateException("cannot read upload " + id, e);
        }
    }

    private void forget(String id, String username) {
        try {
            if (ID.matcher(id).matches() && tus.getUploadInfo(uri + "/" + id, username) != null) {
                tus.deleteUpload(uri + "/" + id, username);
            }
        } catch (IOException | TusException e) {
            LOG.warn("upload {} stays until it expires: {}", id, e.toString());
        }
    }

    /** Throws away what nobody went on with. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void sweep() {
        try {
            tus.cleanup();
        } catch (IOException e) {
            LOG.warn("abandoned uploads could not be thrown away: {}", e.toString());
        }
    }
}
