package io.cityloop.dispatch;

import io.cityloop.identity.Actor;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The register of responsibilities 权责清单: sub-class × region × organisation, with its history; a bean. */
public interface ResponsibilityRegister {

    /** The version in force; empty while nothing was brought in. */
    Optional<RegisterVersion> version();

    /** The last versions, the newest first. */
    List<RegisterVersion> versions(int limit);

    /** The lines in force, in order of sub-class and region. */
    List<RegisteredLine> lines();

    /** Everything that was ever said about one sub-class in one region, the oldest first. */
    List<RegisteredLine> history(String subClass, String region);

    /** Looks over the lines in force: gaps, contradictions, and what is not there any more. */
    RegisterFindings check();

    /**
     * Reads a file and says what it would change; nothing is written.
     *
     * @throws io.cityloop.identity.RejectedInput on field {@code file} when it cannot be read at all
     */
    RegisterPreview preview(InputStream file, Format format);

    /**
     * Puts lines in force as the next version.
     *
     * @param basedOn the version the person saw
     * @param reason why; required
     * @throws io.cityloop.identity.RejectedInput naming every line that is wrong; nothing is changed then
     * @throws io.cityloop.identity.Conflict when somebody else has made a version since
     */
    RegisterVersion activate(List<ResponsibilityLine> lines, int basedOn, String source, String reason, Actor actor);

    /**
     * Changes one sub-class in one region, as the next version.
     *
     * @param change {@code after} null ends the line
     */
    RegisterVersion change(RegisterChange change, int basedOn, String reason, Actor actor);

    /** Writes the lines in force, with names beside the codes; what {@link #preview} reads. Leaves the stream open. */
    void export(OutputStream file, Format format);

    /** Kinds of file. */
    enum Format {
        /** A workbook. */
        XLSX,
        /** Comma separated, UTF-8 with a byte order mark, so that spreadsheets open it. */
        CSV
    }
}
