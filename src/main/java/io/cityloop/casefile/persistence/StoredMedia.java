package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaLink;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredMedia implements MediaStore, CaseMedia {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final MediaMapper mapper;
    private final MediaBytes bytes;
    private final PhotoInspection inspection;
    private final Clock clock;

    StoredMedia(MediaMapper mapper, MediaBytes bytes, PhotoInspection inspection, Clock clock) {
        this.mapper = mapper;
        this.bytes = bytes;
        this.inspection = inspection;
        this.clock = clock;
    }

    @Override
    public Media store(byte[] content, @Nullable String uploadedBy) {
        PhotoInspection.Found found = inspection.inspect(content);
        String sha256 = ChainLink.sha256(content);
        Instant at = now();
        // Bytes first: a row without bytes would be a lie, bytes without a row are only a bit of disk.
        bytes.put(sha256, content);
        mapper.insert(new Media(sha256, found.type(), content.length, found.width(), found.height(), at));
        if (uploadedBy != null) {
            mapper.insertUpload(sha256, uploadedBy, at);
        }
        return find(sha256).orElseThrow();
    }

    @Override
    public Optional<Media> find(String sha256) {
        return Optional.ofNullable(mapper.find(sha256));
    }

    @Override
    public List<String> missing(Collection<String> sha256s) {
        if (sha256s.isEmpty()) {
            return List.of();
        }
        List<String> hashes =
                sha256s.stream().filter(hash -> HASH.matcher(hash).matches()).toList();
        Set<String> known = hashes.isEmpty() ? Set.of() : new HashSet<>(mapper.known(hashes));
        return sha256s.stream().filter(hash -> !known.contains(hash)).toList();
    }

    @Override
    public InputStream open(String sha256) {
        return Optional.of(sha256)
                .filter(hash -> HASH.matcher(hash).matches())
                .flatMap(bytes::open)
                .orElseThrow(() -> new NotFound("casefile.photo.notFound"));
    }

    @Override
    public boolean uploadedBy(String sha256, String username) {
        return mapper.countUploads(sha256, username) > 0;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(String caseNumber, Actor actor, List<MediaLink> links) {
        List<FieldError> errors = missing(links.stream().map(MediaLink::sha256).toList()).stream()
                .map(hash -> new FieldError("media", "casefile.photo.notFound"))
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        Instant at = now();
        links.forEach(link -> mapper.attach(caseNumber, link, actor.username(), at));
    }

    @Override
    public List<CasePhoto> of(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    @Override
    public List<String> casesWith(String sha256) {
        return mapper.casesWith(sha256);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
