// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.StoreKeyReply;
import vn.motcua.model.wire.Messages.StoreKeyRequest;
import vn.motcua.model.wire.Messages.TakeoverKey;
import vn.motcua.server.store.Database;

/// Gives a counter its store key back for an officer who never worked there. A key opens in the name of its own device
/// alone: who brings another's needs a supervisor. Each time is logged.
public final class StoreKeys {

    private final Database database;
    private final PrivateKey recovery;
    private final Clock clock;
    private final SecureRandom random;

    public StoreKeys(Database database, PrivateKey recovery, Clock clock, SecureRandom random) {
        this.database = database;
        this.recovery = recovery;
        this.clock = clock;
        this.random = random;
    }

    /// @throws Problem FORBIDDEN if it is not this device's, or the centre's key does not open it
    public StoreKeyReply unwrap(Caller caller, StoreKeyRequest request) {
        return unwrap(caller, caller.device().id(), request.wrapped(), "storekey");
    }

    /// For a supervisor who takes another counter of the office over.
    ///
    /// @throws Problem FORBIDDEN if that counter is elsewhere, or the centre's key does not open it in that
    /// counter's name
    public StoreKeyReply takeOver(Caller supervisor, TakeoverKey request) {
        database.write(tx -> tx.devices()
                .find(request.device())
                .ifPresentOrElse(d -> Access.atOffice(supervisor, d.office()), () -> {
                    throw new Problem(AccessProblem.FORBIDDEN);
                }));
        return unwrap(supervisor, request.device(), request.wrapped(), "takeoverkey");
    }

    private StoreKeyReply unwrap(Caller caller, DeviceId device, String wrapped, String what) {
        var key = WrappedKey.open(wrapped, device, recovery).orElseThrow(() -> new Problem(AccessProblem.FORBIDDEN));
        database.write(tx -> tx.accessLog()
                .add(List.of(
                        caller.looked(Uuid7.next(clock, random), clock.instant(), what, device.toString(), "", null))));
        database.durable();
        return new StoreKeyReply(Base64.getEncoder().encodeToString(key));
    }
}
