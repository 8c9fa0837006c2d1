// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/// Argon2id in PHC form: 19 MiB, 2 passes, 1 lane (OWASP). At most four at a time, so that a flood of sign-ins cannot
/// take the memory.
public final class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Semaphore slots = new Semaphore(4);
    private final String nobody = hash("nobody has this password");

    /// With a fresh salt each time.
    public String hash(String password) {
        slots.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
        } finally {
            slots.release();
        }
    }

    public boolean matches(String password, String phc) {
        slots.acquireUninterruptibly();
        try {
            return Password.check(password, phc).with(Argon2Function.getInstanceFromHash(phc));
        } finally {
            slots.release();
        }
    }

    /// Takes as long as a real check: how long an answer takes must not tell whether the name exists.
    void pretend(String password) {
        matches(password, nobody);
    }
}
