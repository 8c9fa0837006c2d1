// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.SignIn;
import vn.motcua.model.wire.Messages.SignedIn;
import vn.motcua.server.store.Account;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;

/// Officers sign in on a device of their own office. Five wrong tries close the account for five minutes; whatever is
/// wrong, the answer is the same.
public final class SignInDesk {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration LEASE = Duration.ofHours(72);
    private static final Duration AGENT_LEASE = Duration.ofDays(7);
    private static final Duration LOCKED = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random;

    public SignInDesk(Database database, Passwords passwords, Clock clock, SecureRandom random) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
    }

    /// @throws Problem UNAUTHORISED
    public SignedIn signIn(Device device, SignIn request) {
        var now = clock.instant();
        var officer = checked(request, device, now);
        if (officer == null) {
            throw new Problem(AccessProblem.UNAUTHORISED);
        }
        var verifier = passwords.hash(request.password());
        var token = Hashes.secret(random);
        var offlineUntil = now.plus(isAgentOnly(officer) ? AGENT_LEASE : LEASE);
        return database.inTransaction(tx -> {
            tx.sessions().forget(now);
            tx.sessions().open(Hashes.sha256(token), officer.id(), device.id(), now.plus(SESSION), offlineUntil);
            var office = tx.offices().find(device.office()).orElseThrow(() -> new Problem(AccessProblem.UNAUTHORISED));
            var colleagues = tx.officers().of(device.office());
            return new SignedIn(token, officer, office, verifier, offlineUntil, now, colleagues);
        });
    }

    /// The count is written in the same locked row that was read, so that tries at once count one by one.
    private @Nullable Officer checked(SignIn request, Device device, Instant now) {
        return database.<@Nullable Officer>inTransaction(tx -> {
            var account = tx.officers()
                    .lock(request.officer())
                    .filter(a -> a.officer().office().equals(device.office()) && !isLocked(a, now));
            if (account.isEmpty()) {
                passwords.pretend(request.password());
                return null;
            }
            var id = account.get().officer().id();
            if (passwords.matches(request.password(), account.get().passwordHash())) {
                tx.officers().count(id, 0, null);
                return account.get().officer();
            }
            var failed = account.get().failed() + 1;
            var closed = failed >= TRIES;
            tx.officers().count(id, closed ? 0 : failed, closed ? now.plus(LOCKED) : null);
            return null;
        });
    }

    /// Makes or replaces an account.
    public void keep(Officer officer, String password) {
        keep(List.of(officer), password);
    }

    /// Makes or replaces accounts that begin with one password.
    public void keep(Collection<Officer> officers, String password) {
        var hash = passwords.hash(password);
        database.write(tx -> officers.forEach(officer -> tx.officers().put(officer, hash)));
    }

    public boolean isLocked(OfficerId id) {
        return database.inTransaction(tx ->
                tx.officers().lock(id).filter(a -> isLocked(a, clock.instant())).isPresent());
    }

    private static boolean isLocked(Account account, Instant now) {
        var until = account.lockedUntil();
        return until != null && until.isAfter(now);
    }

    private static boolean isAgentOnly(Officer officer) {
        return officer.roles().equals(java.util.Set.of(Role.AGENT));
    }
}
