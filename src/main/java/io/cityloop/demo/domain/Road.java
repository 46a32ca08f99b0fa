package io.cityloop.demo.domain;

/** What somebody asks for beside the loop before the department goes on. */
public enum Road {
    EXTENSION("extension"),
    SUSPENSION("suspension"),
    VOID("void"),
    SUPERVISION("supervision");

    private final String kind;

    Road(String kind) {
        this.kind = kind;
    }

    /** Its name in the API. */
    public String kind() {
        return kind;
    }
}
