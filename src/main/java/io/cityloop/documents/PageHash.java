package io.cityloop.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Hash of everything a page shows: its text, fonts and pictures, whatever number its objects have in the file. */
final class PageHash {

    private final MessageDigest digest = DossierSeal.digest();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageHash() {}

    static String of(PDPage page) throws IOException {
        PageHash hash = new PageHash();
        hash.feed(page.getCOSObject());
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void feed(@Nullable COSBase given) throws IOException {
        COSBase value = given instanceof COSObject reference ? reference.getObject() : given;
        if (value instanceof COSDictionary dictionary) {
            dictionary(dictionary);
        } else if (value instanceof COSArray array) {
            put("[");
            for (COSBase one : array) {
                feed(one);
            }
            put("]");
        } else if (value instanceof COSName name) {
            put("/" + name.getName());
        } else if (value instanceof COSString string) {
            put("(" + HexFormat.of().formatHex(string.getBytes()));
        } else if (value instanceof COSNumber number) {
            put("#" + number.floatValue());
        } else {
            put(String.valueOf(value));
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        if (!seen.add(dictionary)) {
            put("again");
            return;
        }
        put("<<");
        for (COSName key : dictionary.keySet().stream().sorted().toList()) {
            if (!key.equals(COSName.PARENT) && !key.equals(COSName.LENGTH)) {
                put("/" + key.getName());
                feed(dictionary.getItem(key));
            }
        }
        if (dictionary instanceof COSStream stream) {
            try (InputStream bytes = stream.createRawInputStream()) {
                byte[] raw = bytes.readAllBytes();
                put("stream " + raw.length);
                digest.update(raw);
            }
        }
        put(">>");
    }

    private void put(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
