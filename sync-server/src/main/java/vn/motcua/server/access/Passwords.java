// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id in PHC form: 19 MiB, 2 passes, 1 lane (OWASP). At most two at a time, so that a flood of sign-ins cannot
/// take the memory, and none of it is kept afterwards.
public final class Passwords {

    /// @param memory in KiB
    private record Cost(int memory, int passes, int lanes) {

        byte[] hash(String password, byte[] salt, int bytes) {
            var argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            var hash = new byte[bytes];
            var typed = Normalizer.normalize(password, Normalizer.Form.NFC);
            argon.generateBytes(typed.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        }
    }

    private static final Cost COST = new Cost(19_456, 2, 1);
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/-]+)\\$([\\w+/-]+)");

    private final Semaphore slots = new Semaphore(2);
    private final SecureRandom random = new SecureRandom();
    private final String nobody = hash("nobody has this password");

    /// With a fresh salt each time.
    public String hash(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        COST.memory,
                        COST.passes,
                        COST.lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(COST, password, salt, HASH)));
    }

    public boolean matches(String password, String phc) {
        var stored = PHC.matcher(phc);
        if (!stored.matches()) {
            return false;
        }
        var cost = new Cost(number(stored, 1), number(stored, 2), number(stored, 3));
        var hash = Base64.getDecoder().decode(stored.group(5));
        var salt = Base64.getDecoder().decode(stored.group(4));
        return MessageDigest.isEqual(hash, hash(cost, password, salt, hash.length));
    }

    private static int number(MatchResult stored, int group) {
        return Integer.parseInt(stored.group(group));
    }

    private byte[] hash(Cost cost, String password, byte[] salt, int bytes) {
        slots.acquireUninterruptibly();
        try {
            return cost.hash(password, salt, bytes);
        } finally {
            slots.release();
        }
    }

    /// Takes as long as a real check: how long an answer takes must not tell whether the name exists.
    void pretend(String password) {
        matches(password, nobody);
    }
}
