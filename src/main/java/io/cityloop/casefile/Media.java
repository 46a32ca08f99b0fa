package io.cityloop.casefile;

import java.time.Instant;

/**
 * A photo that has been decoded and kept.
 *
 * @param sha256 its name: hash of its bytes, lower-case hex
 * @param type media type found by looking at the bytes
 * @param size in bytes
 */
public record Media(String sha256, String type, long size, int width, int height, Instant uploadedAt) {}
