package io.cityloop.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

/**
 * {@code --check-dossier=file.pdf} on the command line: says whether a dossier is as it was bound, from the file alone.
 * It finds what was changed by accident or by somebody who did not make a new seal; against a wholly new seal stands
 * only the comparison of the seal with the one that was written down when the dossier was bound.
 */
public final class DossierCheck {

    private static final String OPTION = "--check-dossier=";
    private static final int BROKEN = 1;
    private static final int NO_DOSSIER = 2;

    private final PrintStream out;

    private DossierCheck(PrintStream out) {
        this.out = out;
    }

    /** The exit code when the arguments ask for a check: 0 intact, 1 changed, 2 no dossier; else empty. */
    public static Optional<Integer> run(String[] args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(OPTION))
                .map(arg -> arg.substring(OPTION.length()))
                .findFirst()
                .map(file -> check(Path.of(file), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Checks a file, tells on {@code out} what it finds, and gives the exit code. */
    public static int check(Path file, PrintStream out) {
        try {
            return new DossierCheck(out).check(Files.readAllBytes(file));
        } catch (IOException e) {
            out.println("文件不能读取 / the file cannot be read: " + file);
            return NO_DOSSIER;
        }
    }

    private int check(byte[] file) {
        if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.US_ASCII).equals("%PDF-")) {
            out.println("不是卷宗：不是 PDF 文件 / no dossier: this is not a PDF");
            return NO_DOSSIER;
        }
        String raw = new String(file, StandardCharsets.ISO_8859_1);
        boolean marked = raw.contains(DossierSeal.MARK) || raw.contains(DossierManifest.HEAD);
        Optional<String> seal = DossierSeal.of(file);
        List<String> faults = new ArrayList<>();
        if (seal.isPresent() && !DossierSeal.computed(file).equals(seal.get())) {
            faults.add("文件与封签不符：有字节被改动 / the file does not match its seal: some byte was changed");
        } else if (seal.isEmpty()) {
            faults.add("封签缺失或残缺 / the seal is missing or damaged");
        }
        try (PDDocument whole = Loader.loadPDF(file)) {
            Map<String, byte[]> files = attachments(whole);
            byte[] text = files.remove(DossierManifest.FILE);
            if (text == null) {
                return marked ? broken(faults, "附件目录不见了 / the manifest is gone") : noDossier();
            }
            Optional<DossierManifest> manifest = DossierManifest.read(new String(text, StandardCharsets.UTF_8));
            if (manifest.isEmpty()) {
                return broken(faults, "哈希清单被改动，不能读取 / the manifest was changed and cannot be read");
            }
            compare(manifest.get(), whole, files, faults);
            return tell(manifest.get(), seal.orElse(""), faults);
        } catch (IOException | RuntimeException e) {
            return marked
                    ? broken(faults, "PDF 结构被破坏 / the structure of the PDF is damaged: " + e.getMessage())
                    : noDossier();
        }
    }

    private int noDossier() {
        out.println("不是卷宗：没有哈希清单 / no dossier: there is no manifest in it");
        return NO_DOSSIER;
    }

    private int broken(List<String> faults, String why) {
        faults.add(why);
        faults.forEach(out::println);
        return BROKEN;
    }

    private static void compare(
            DossierManifest manifest, PDDocument whole, Map<String, byte[]> files, List<String> faults)
            throws IOException {
        if (whole.getNumberOfPages() != manifest.pages().size()) {
            faults.add("页数不符 / the number of pages differs: " + whole.getNumberOfPages() + " ≠ "
                    + manifest.pages().size());
        }
        for (int n = 0; n < Math.min(whole.getNumberOfPages(), manifest.pages().size()); n++) {
            if (!pageHash(whole, n).equals(manifest.pages().get(n))) {
                faults.add("第 " + (n + 1) + " 页与清单不符 / page " + (n + 1) + " does not match its hash");
            }
        }
        manifest.files().forEach((name, hash) -> {
            byte[] bytes = files.remove(name);
            if (bytes == null) {
                faults.add("附件缺失 / attachment missing: " + name);
            } else if (!DossierSeal.sha256(bytes).equals(hash)) {
                faults.add("附件与清单不符 / attachment does not match its hash: " + name);
            }
        });
        files.keySet().forEach(name -> faults.add("清单之外的附件 / attachment that is not in the manifest: " + name));
    }

    private static String pageHash(PDDocument whole, int page) {
        try {
            return PageHash.of(whole.getPage(page));
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private int tell(DossierManifest manifest, String seal, List<String> faults) {
        if (!faults.isEmpty()) {
            faults.forEach(out::println);
            return BROKEN;
        }
        out.println("卷宗完好 / the dossier is intact: " + manifest.name() + "，"
                + manifest.pages().size() + " 页 / pages，" + manifest.files().size() + " 个附件 / attachments");
        out.println("制作时间 / made: " + manifest.made());
        manifest.files().forEach((name, hash) -> out.println(hash + "  " + name));
        out.println("封签（与系统记录核对）/ seal, to compare with the record: " + seal);
        return 0;
    }

    private static Map<String, byte[]> attachments(PDDocument whole) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        var names = whole.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        @Nullable Map<String, PDComplexFileSpecification> found = tree == null ? null : tree.getNames();
        if (found != null) {
            for (Map.Entry<String, PDComplexFileSpecification> one : found.entrySet()) {
                files.put(one.getKey(), bytes(one.getValue()));
            }
        }
        return files;
    }

    private static byte[] bytes(PDComplexFileSpecification file) {
        try {
            return file.getEmbeddedFile().toByteArray();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
