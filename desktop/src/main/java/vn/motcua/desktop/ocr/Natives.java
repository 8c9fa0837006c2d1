// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import net.sourceforge.lept4j.Leptonica1;
import vn.motcua.model.problem.Problem;

/// Unpacks Tesseract, Leptonica and the models from the class path into a cache folder, and loads them from there.
/// The libraries are those of the bytedeco project: built without OpenMP, so a page never takes more than its own
/// thread.
final class Natives {

    /// Part of the cache folder's name: a new version never meets the files of an old one.
    private static final String VERSION = "tesseract-5.5.2-leptonica-1.87.0-1.5.13";

    private static final int SILENT = 6;

    private Natives() {}

    /// @return the folder that holds `vie.traineddata` and `eng.traineddata`
    /// @throws Problem NO_ENGINE
    static synchronized Path load(Path cache) {
        try {
            var home = Files.createDirectories(cache.resolve(VERSION));
            var from = "/org/bytedeco/%s/" + platform() + "/";
            unpack(from.formatted("leptonica") + "libleptonica.so.6", home.resolve("libleptonica.so.6"));
            unpack(from.formatted("tesseract") + "libtesseract.so.5.5", home.resolve("libtesseract.so.5.5"));
            alias(home.resolve("libleptonica.so"), home.resolve("libleptonica.so.6"));
            alias(home.resolve("libtesseract.so"), home.resolve("libtesseract.so.5.5"));
            unpack("/assets/ocr/vie.traineddata", home.resolve("vie.traineddata"));
            unpack("/assets/ocr/eng.traineddata", home.resolve("eng.traineddata"));
            NativeLibrary.addSearchPath("leptonica", home.toString());
            NativeLibrary.addSearchPath("tesseract", home.toString());
            Leptonica1.setMsgSeverity(SILENT);
            return home;
        } catch (IOException | LinkageError e) {
            throw new Problem(e, OcrProblem.NO_ENGINE);
        }
    }

    private static String platform() {
        var os = System.getProperty("os.name").startsWith("Linux") ? "linux" : "windows";
        return os + "-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64");
    }

    /// Writes beside and moves: another program of ours that starts at the same moment sees all of a file or none.
    private static void unpack(String resource, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        try (var in = Natives.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            var beside = Files.createTempFile(to.getParent(), "unpacking", ".part");
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
            move(beside, to);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void alias(Path name, Path file) throws IOException {
        if (Files.exists(name)) {
            return;
        }
        try {
            Files.createSymbolicLink(name, file.getFileName());
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
