// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Messages.Enrol;
import vn.motcua.model.wire.Messages.Enrolled;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;

/// Takes a new counter program in: a one-time code against a credential.
public final class Enrolment {

    private final Database database;
    private final EnrolmentCodes codes;
    private final String trustKey;
    private final String recoveryKey;
    private final Clock clock;
    private final SecureRandom random;

    /// @param trustKey public key that signs the trust list, SubjectPublicKeyInfo in base64
    /// @param recoveryKey public key that store keys are wrapped for, the same form
    public Enrolment(
            Database database,
            EnrolmentCodes codes,
            String trustKey,
            String recoveryKey,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.codes = codes;
        this.trustKey = trustKey;
        this.recoveryKey = recoveryKey;
        this.clock = clock;
        this.random = random;
    }

    /// @throws Problem BAD_CODE, BAD_ENROLMENT
    public Enrolled enrol(Enrol request) {
        if (!request.desk().matches("[0-9A-Z]{1,16}")) {
            throw new Problem(AccessProblem.BAD_ENROLMENT, "desk");
        }
        var sealKeyId = sealKeyId(request.sealKey());
        var officeCode = codes.use(request.code());
        var secret = Hashes.secret(random);
        var id = new DeviceId(Uuid7.next(clock, random));
        var device = new Device(
                id,
                officeCode,
                request.desk(),
                Hashes.sha256(secret),
                sealKeyId,
                request.sealKey(),
                clock.instant(),
                false);
        var office = database.inTransaction(tx -> {
            tx.devices().add(device);
            return tx.offices().find(officeCode).orElseThrow(() -> new Problem(AccessProblem.BAD_CODE));
        });
        database.durable();
        return new Enrolled(id, secret, office, sealKeyId, trustKey, recoveryKey);
    }

    /// @throws Problem BAD_ENROLMENT if it is no Ed25519 key
    private static String sealKeyId(String base64) {
        try {
            var spki = Base64.getDecoder().decode(base64);
            return SealKey.idOf(SealKey.publicKey(spki).getEncoded());
        } catch (Problem | IllegalArgumentException e) {
            throw new Problem(e, AccessProblem.BAD_ENROLMENT, "sealKey");
        }
    }
}
