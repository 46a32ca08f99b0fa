package io.cityloop.casefile;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Photos, kept once by the hash of their bytes; a bean. */
public interface MediaStore {

    /**
     * Decodes a photo to see that it is one, and keeps it. The same bytes twice are one photo.
     *
     * @param uploadedBy username, null for somebody without an account
     * @throws io.cityloop.identity.RejectedInput on field {@code file}: empty, too big, too many pixels, no picture
     */
    Media store(byte[] content, @Nullable String uploadedBy);

    /** What is known of the photo of this hash. */
    Optional<Media> find(String sha256);

    /** The hashes among these that are not kept here. */
    List<String> missing(Collection<String> sha256s);

    /**
     * The bytes; the caller closes.
     *
     * @throws io.cityloop.identity.NotFound when there is no such photo
     */
    InputStream open(String sha256);

    /** Whether this person has uploaded the photo himself. */
    boolean uploadedBy(String sha256, String username);
}
