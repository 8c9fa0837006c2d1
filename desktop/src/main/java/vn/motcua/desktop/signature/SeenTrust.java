// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// The newest trust list that was seen of each centre on this machine, in a file of its own: an older folder played
/// back would make valid again what was revoked since.
public record SeenTrust(Path file) {

    /// @param centre its key
    /// @param version of the list at hand
    /// @throws Problem TRUST_SEEN_NEWER
    void check(PublicKey centre, long version) {
        var name = PaperId.of(centre.getEncoded()).sha256();
        var seen = read();
        var newest = newest(seen.getProperty(name));
        if (version < newest) {
            throw new Problem(SignatureProblem.TRUST_SEEN_NEWER, version, newest);
        }
        if (version > newest) {
            seen.setProperty(name, Long.toString(version));
            write(seen);
        }
    }

    private static long newest(@Nullable String text) {
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private Properties read() {
        var seen = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                seen.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new Problem(e, SignatureProblem.TRUST_FOLDER);
            }
        }
        return seen;
    }

    /// Where nothing can be written (a machine that only checks), nothing is remembered; the list still expires.
    private void write(Properties seen) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(fresh)) {
                seen.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            System.getLogger(SeenTrust.class.getName())
                    .log(System.Logger.Level.WARNING, "the newest trust list is not remembered");
        }
    }
}
