package io.cityloop.casefile.persistence;

import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of photos lie; on disk here, an object store can take its place. */
public interface MediaBytes {

    /** Keeps the bytes under their hash; when the call returns they survive a power cut. Known bytes are left alone. */
    void put(String sha256, byte[] content);

    /** The bytes; the caller closes. Empty when there are none. */
    Optional<InputStream> open(String sha256);
}
