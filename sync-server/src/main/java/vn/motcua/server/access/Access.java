// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.Tx;

/// The one place that every call passes: who is it, and may they do that there.
public final class Access {

    private static final String BEARER = "Bearer ";

    private final Database database;
    private final Clock clock;

    public Access(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The device behind a credential `<device id>.<secret>`.
    ///
    /// @throws Problem UNAUTHORISED, also for a revoked one
    public Device device(@Nullable String credential) {
        return database.inTransaction(tx -> device(tx, credential, false));
    }

    /// Device and officer, if the officer may do this at all.
    ///
    /// @param authorisation `Bearer <session>`
    /// @throws Problem UNAUTHORISED, FORBIDDEN
    public Caller caller(@Nullable String credential, @Nullable String authorisation, Right right) {
        var caller = database.inTransaction(tx -> {
            var device = device(tx, credential, right.outlivesRevocation());
            if (authorisation == null || !authorisation.startsWith(BEARER)) {
                throw new Problem(AccessProblem.UNAUTHORISED);
            }
            var token = Hashes.sha256(authorisation.substring(BEARER.length()));
            var officer = tx.sessions()
                    .officer(token, device.id(), clock.instant())
                    .orElseThrow(() -> new Problem(AccessProblem.UNAUTHORISED));
            return new Caller(device, officer);
        });
        if (!caller.officer().office().equals(caller.office())
                || !right.belongsTo(caller.officer().roles())) {
            throw new Problem(AccessProblem.FORBIDDEN);
        }
        return caller;
    }

    /// @throws Problem FORBIDDEN unless the office is the caller's
    public static void atOffice(Caller caller, OfficeCode office) {
        if (!caller.office().equals(office)) {
            throw new Problem(AccessProblem.FORBIDDEN);
        }
    }

    /// @throws Problem FORBIDDEN unless the caller may read this scope: its office's if the officer works on
    /// dossiers, its device's, and what everybody may know
    public static void mayRead(Caller caller, Scope scope) {
        if (!scopes(caller).contains(scope)) {
            throw new Problem(AccessProblem.FORBIDDEN);
        }
    }

    public static List<Scope> scopes(Caller caller) {
        var device = Scope.of(caller.device().id());
        return Right.READ_DOSSIERS.belongsTo(caller.officer().roles())
                ? List.of(Scope.of(caller.office()), device, Scope.REFERENCE)
                : List.of(device, Scope.REFERENCE);
    }

    private static Device device(Tx tx, @Nullable String credential, boolean evenRevoked) {
        return credential(credential)
                .flatMap(c -> tx.devices()
                        .find(c.id())
                        .filter(d -> (evenRevoked || !d.revoked())
                                && Hashes.same(d.secretHash(), Hashes.sha256(c.secret()))))
                .orElseThrow(() -> new Problem(AccessProblem.UNAUTHORISED));
    }

    private record Credential(DeviceId id, String secret) {}

    private static Optional<Credential> credential(@Nullable String text) {
        if (text == null || text.indexOf('.') != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Credential(new DeviceId(UUID.fromString(text.substring(0, 36))), text.substring(37)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
