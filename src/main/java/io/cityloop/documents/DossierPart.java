package io.cityloop.documents;

import java.util.Arrays;

/**
 * A part of a dossier.
 *
 * @param pages what is bound in, as PDF
 * @param fileName under which the original is attached, ASCII
 * @param original the original bytes
 */
public record DossierPart(byte[] pages, String fileName, byte[] original) {

    @Override
    public boolean equals(Object other) {
        return other instanceof DossierPart part
                && fileName.equals(part.fileName)
                && Arrays.equals(pages, part.pages)
                && Arrays.equals(original, part.original);
    }

    @Override
    public int hashCode() {
        return fileName.hashCode();
    }

    @Override
    public String toString() {
        return "DossierPart[" + fileName + "]";
    }
}
