package io.cityloop.rules;

import io.cityloop.identity.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Makes sources of files people bring: single files, or one zip of them. Text may come as UTF-8, with or without a mark,
 * or as the GB 18030 that spreadsheets write in China; it is kept as UTF-8 with plain line ends.
 */
final class RuleIntake {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Pattern name;
    private final long maxBytes;
    private final int maxFiles;
    private long bytes;

    RuleIntake(String decision, RuleSettings settings) {
        this.name = Pattern.compile(Pattern.quote(decision) + "(-[a-z0-9-]{1,60})?\\.(drl|csv|xlsx)");
        this.maxBytes = settings.maxSources().toBytes();
        this.maxFiles = settings.maxFiles();
    }

    /** The sources in order of name. Throws {@link RejectedInput} on the field {@code files}. */
    List<RuleSource> read(List<RuleFile> files) {
        TreeMap<String, RuleSource> sources = new TreeMap<>();
        for (RuleFile file : files) {
            for (RuleFile one :
                    file.name().toLowerCase(Locale.ROOT).endsWith(".zip") ? unpacked(file) : List.of(file)) {
                RuleSource source = source(one);
                if (sources.put(source.name(), source) != null) {
                    throw new RejectedInput("files", "rules.files.twice");
                }
            }
        }
        if (sources.isEmpty()) {
            throw new RejectedInput("files", "rules.files.none");
        }
        if (sources.size() > maxFiles) {
            throw new RejectedInput("files", "rules.files.tooMany");
        }
        return List.copyOf(sources.values());
    }

    private List<RuleFile> unpacked(RuleFile zip) {
        List<RuleFile> files = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.content()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory() || entry.getName().matches(".*[/\\\\:].*|.*\\.\\..*")) {
                    throw new RejectedInput("files", "rules.files.path");
                }
                if (files.size() >= maxFiles) {
                    throw new RejectedInput("files", "rules.files.tooMany");
                }
                // One byte more than allowed tells that it is too much, however much more there would be.
                byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE, maxBytes - bytes + 1));
                count(content.length);
                files.add(new RuleFile(entry.getName(), content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RejectedInput("files", "rules.files.zip");
        }
        bytes = 0;
        return files;
    }

    private RuleSource source(RuleFile file) {
        String last = file.name()
                .substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('\\')) + 1);
        if (!name.matcher(last).matches()) {
            throw new RejectedInput("files", "rules.files.name");
        }
        count(file.content().length);
        return new RuleSource(last, last.endsWith(".xlsx") ? workbook(file.content()) : text(file.content()));
    }

    private void count(long more) {
        bytes += more;
        if (bytes > maxBytes) {
            throw new RejectedInput("files", "rules.files.tooLarge");
        }
    }

    private static byte[] workbook(byte[] content) {
        if (content.length < ZIP.length || Arrays.mismatch(ZIP, Arrays.copyOf(content, ZIP.length)) >= 0) {
            throw new RejectedInput("files", "rules.files.workbook");
        }
        return content;
    }

    private static byte[] text(byte[] content) {
        String text = decoded(content);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        if (binary) {
            throw new RejectedInput("files", "rules.files.binary");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException e) {
                // The next one is tried.
            }
        }
        throw new RejectedInput("files", "rules.files.binary");
    }
}
