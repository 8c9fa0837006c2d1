// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Where a paper's bytes are: each office's under its own key, filed under an HMAC of the paper's hash, so that who
/// knows a paper cannot see whether it is here. What is under the final name is whole, unless a power failure came
/// before its sync: where no row says that it is whole, it is read and hashed.
final class PaperFiles {

    private static final String PART = ".part";

    private final Path folder;
    private final byte[] master;
    private final SecureRandom random;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    /// @param master 32 random bytes
    PaperFiles(Path folder, byte[] master, SecureRandom random) {
        this.folder = folder;
        this.master = master.clone();
        this.random = random;
    }

    /// Bytes that are free where the papers lie.
    long room() throws IOException {
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace();
    }

    boolean isThere(OfficeCode office, PaperId paper) {
        return Files.exists(path(office, paper, ""));
    }

    /// Reads a paper that no row says to be whole, and if it is, makes sure that it stays so.
    ///
    /// @return its size in bytes, nothing if it is not there or not what its name says
    OptionalLong proven(OfficeCode office, PaperId paper) throws IOException {
        if (!isThere(office, paper)) {
            return OptionalLong.empty();
        }
        var file = whole(office, paper);
        try {
            if (!file.sha256().equals(paper.sha256())) {
                return OptionalLong.empty();
            }
        } catch (Problem | EOFException torn) {
            return OptionalLong.empty();
        }
        file.sync();
        return OptionalLong.of(file.size());
    }

    SealedFile whole(OfficeCode office, PaperId paper) {
        return file(office, paper, "");
    }

    SealedFile part(OfficeCode office, PaperId paper) {
        return file(office, paper, PART);
    }

    /// Plain bytes of a paper that is under way.
    long begun(OfficeCode office, PaperId paper) throws IOException {
        return part(office, paper).size();
    }

    /// Makes all shelves at once, so that no paper waits for a new folder to reach the disk.
    void makeRoom(OfficeCode office, PaperId paper) throws IOException {
        var shelf = path(office, paper, "").getParent();
        if (shelf != null && !Files.isDirectory(shelf)) {
            for (var i = 0; i < 256; i++) {
                Files.createDirectories(folder.resolve(HexFormat.of().toHexDigits((byte) i)));
            }
            Durable.folder(folder);
        }
    }

    /// The part has become the whole; it will outlive a power failure. The new name goes first: one sync of the file
    /// takes its bytes and its name to the disk.
    void finish(OfficeCode office, PaperId paper) throws IOException {
        Files.move(path(office, paper, PART), path(office, paper, ""), StandardCopyOption.ATOMIC_MOVE);
        try {
            whole(office, paper).sync();
        } catch (IOException e) {
            Files.deleteIfExists(path(office, paper, "")); // a second sync would say that all is well
            throw e;
        }
    }

    void erase(OfficeCode office, PaperId paper) throws IOException {
        Files.deleteIfExists(path(office, paper, PART));
        Files.deleteIfExists(path(office, paper, ""));
    }

    void discard(OfficeCode office, PaperId paper) throws IOException {
        Files.deleteIfExists(path(office, paper, PART));
    }

    private SealedFile file(OfficeCode office, PaperId paper, String suffix) {
        return new SealedFile(path(office, paper, suffix), key("content", office), random);
    }

    private Path path(OfficeCode office, PaperId paper, String suffix) {
        var name = HexFormat.of().formatHex(hmac(key("name", office).getEncoded(), paper.sha256()));
        return folder.resolve(name.substring(0, 2)).resolve(name + suffix);
    }

    private SecretKey key(String use, OfficeCode office) {
        return keys.computeIfAbsent(use + ":" + office, text -> new SecretKeySpec(hmac(master, text), "AES"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
