// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// One-time codes, one small file each in the centre's home, named by the code's hash: whoever may write there is the
/// administrator, and a running centre need not be asked. Deleting the file is using the code, so it is used once.
public final class EnrolmentCodes {

    private static final Duration VALID = Duration.ofDays(3);
    /// Digits and consonants that nobody misreads or mistypes.
    private static final String ALPHABET = "23456789BCFGHJKMNPQRTVXZ";

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    public EnrolmentCodes(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /// @return a code of 12 characters (55 bits), good for three days
    public String make(OfficeCode office) {
        var code = new StringBuilder(12);
        for (var i = 0; i < 12; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(Hashes.sha256(code.toString()));
            Files.writeString(file, office + "\n" + clock.instant().plus(VALID) + "\n");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code.toString();
    }

    /// Uses a code up.
    ///
    /// @throws Problem BAD_CODE
    OfficeCode use(String code) {
        var file = folder.resolve(Hashes.sha256(code.strip()));
        try {
            List<String> lines = Files.readAllLines(file);
            Files.delete(file);
            if (lines.size() < 2 || Instant.parse(lines.get(1)).isBefore(clock.instant())) {
                throw new Problem(AccessProblem.BAD_CODE);
            }
            return new OfficeCode(lines.get(0));
        } catch (NoSuchFileException e) {
            throw new Problem(e, AccessProblem.BAD_CODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
