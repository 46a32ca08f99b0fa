package io.cityloop.geo;

/** A feature cannot be taken; the message is a message key. */
final class FeatureProblem extends RuntimeException {

    private final transient String[] words;

    FeatureProblem(String key, String... words) {
        super(key);
        this.words = words;
    }

    String[] words() {
        return words;
    }
}
