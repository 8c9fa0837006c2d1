// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.model.Sample;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.server.Centre;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;

class PublishTrustTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void everyChangeRaisesTheVersionAndNothingElseDoes(Centre.Kind kind) throws Exception {
        try (var centre = Centre.on(kind, folder)) {
            var database = centre.database();
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var anchors = Files.createDirectories(folder.resolve("anchors"));
            var device = device(database);
            Files.write(anchors.resolve("a.cer"), new byte[] {1});
            var first = list(database, key, anchors, Centre.CLOCK);
            assertEquals(
                    first.version(), list(database, key, anchors, tomorrow()).version(), "a day is no change");

            Files.write(anchors.resolve("a.cer"), new byte[] {2});
            var swapped = list(database, key, anchors, Centre.CLOCK);
            assertTrue(swapped.version() > first.version(), "another authority under the same name");

            database.write(tx -> tx.devices().revoke(device));
            var revoked = list(database, key, anchors, Centre.CLOCK);
            assertTrue(revoked.version() > swapped.version(), "a seal key revoked");

            var result = Sample.result();
            database.write(tx -> tx.results().put(result));
            new EndResults(database, Centre.CLOCK).end(result.id(), Result.Status.REPLACED, "cấp lại");
            var ended = list(database, key, anchors, tomorrow());
            assertTrue(ended.version() > revoked.version());
            var status = ended.status(result.id()).orElseThrow();
            assertEquals(Sample.TODAY, status.since(), "the day of the decision, not of the list");
            assertEquals("cấp lại", status.reason());
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void whoHasTheNewestListGetsNoneUntilSomethingChanges(Centre.Kind kind, @TempDir Path folder) throws Exception {
        try (var centre = Centre.on(kind, folder)) {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var device = device(centre.database());
            var publish = new PublishTrust(centre.database(), key.getPrivate(), folder.resolve("none"), Centre.CLOCK);
            var first = TrustList.decode(publish.newerThan(-1).orElseThrow(), key.getPublic());
            assertTrue(publish.newerThan(first.version()).isEmpty());
            centre.database().write(tx -> tx.devices().revoke(device));
            var second = TrustList.decode(publish.newerThan(first.version()).orElseThrow(), key.getPublic());
            assertTrue(second.version() > first.version());
        }
    }

    private static TrustList list(Database database, KeyPair key, Path anchors, Clock clock) {
        var bytes = new PublishTrust(database, key.getPrivate(), anchors, clock)
                .newerThan(-1)
                .orElseThrow();
        return TrustList.decode(bytes, key.getPublic());
    }

    private static Clock tomorrow() {
        return Clock.offset(Centre.CLOCK, Duration.ofDays(1));
    }

    private static DeviceId device(Database database) {
        var id = new DeviceId(UUID.randomUUID());
        var seal = Base64.getEncoder().encodeToString(SealKey.generate().spki());
        database.write(
                tx -> tx.devices().add(new Device(id, Sample.OFFICE, "Q03", "-", "seal", seal, Sample.NOW, false)));
        return id;
    }
}
