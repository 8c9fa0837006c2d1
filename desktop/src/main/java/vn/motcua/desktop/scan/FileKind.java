// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import vn.motcua.model.problem.Problem;

/// What a file is by its first bytes; its name tells nothing.
enum FileKind {
    PDF,
    PICTURE,
    EMPTY,
    /// What iPhones save unless they are told otherwise (ISO 23008-12); Java has no decoder for it.
    HEIC,
    WEBP,
    AVIF,
    JPEG_2000,
    OTHER;

    private static final int HEAD = 1024; // readers accept some bytes before %PDF
    private static final int BRAND = 8;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    /// Whether a file of this name may be a page, told by its ending; a folder's other files are left alone.
    static boolean isNamedAsOne(Path file) {
        return file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .matches(".*\\.(pdf|png|jpe?g|jfif|tiff?|bmp|gif|hei[cf]|webp|avif|jp2)");
    }

    /// @param place for the problem
    /// @throws Problem IMAGE_BROKEN if it cannot be read at all
    static FileKind of(Path file, int place) {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.IMAGE_BROKEN, place);
        }
    }

    private static FileKind of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length == 0) {
            return EMPTY;
        }
        if (text.startsWith("ftyp", 4)) {
            return brand(text);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", BRAND)) {
            return WEBP;
        }
        if (text.startsWith("\0\0\0\fjP  ") || text.startsWith("\u00FF\u004F\u00FF\u0051")) {
            return JPEG_2000;
        }
        return isPicture(text) ? PICTURE : text.contains("%PDF-") ? PDF : OTHER;
    }

    private static FileKind brand(String text) {
        var brand = text.length() < BRAND + 4 ? "" : text.substring(BRAND, BRAND + 4);
        return brand.equals("avif") ? AVIF : HEIC_BRANDS.contains(brand) ? HEIC : OTHER;
    }

    private static boolean isPicture(String text) {
        return text.startsWith("\u00FF\u00D8\u00FF")
                || text.startsWith("\u0089PNG")
                || text.startsWith("GIF8")
                || text.startsWith("BM")
                || text.startsWith("II*\0")
                || text.startsWith("MM\0*");
    }
}
