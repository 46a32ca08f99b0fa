package io.cityloop.enforcement;

/** The file formats an issued document is kept in. */
public enum DocumentFormat {
    /** Portable document, ISO 32000. */
    PDF("application/pdf"),
    /** Open fixed layout document, GB/T 33190. */
    OFD("application/ofd");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As a file says it in HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** Ending of file names, without the dot. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
