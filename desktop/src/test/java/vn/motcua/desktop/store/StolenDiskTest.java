// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.paper.PageImage;

/// Whoever takes the disk finds no citizen on it, whatever the counter did before.
class StolenDiskTest {

    @TempDir
    Path profile;

    @Test
    void noFileOfTheProfileTellsOfACitizenWhileItRunsOrAfterwards() throws Exception {
        var key = StoreKey.random();
        var store = Store.open(profile, key, Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        session(store, key);
        assertTellsNothing(bytesOfAllFiles());
        store.close();
        assertTellsNothing(bytesOfAllFiles());
        Store.open(profile, key, Clock.fixed(Sample.NOW, ZoneOffset.UTC)).close();
        assertTellsNothing(bytesOfAllFiles());
    }

    private void session(Store store, StoreKey key) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyRing.at(profile)
                .add(
                        Sample.clerk().id(),
                        "mật khẩu",
                        key,
                        new DeviceId(new UUID(0, 3)),
                        generator.generateKeyPair().getPublic());
        var citizen = Sample.citizen();
        var text = (citizen.number().value() + citizen.name() + citizen.residence()).repeat(5_000);
        var scan = text.getBytes(StandardCharsets.UTF_8);
        store.citizens().put(List.of(citizen));
        var dossier = Sample.received(1);
        store.drafts().keep(Sample.complete());
        store.shelf().scanned().keep(dossier.id(), new PageImage(scan, 300, 1, 1));
        store.shelf().keep(new ByteArrayInputStream(scan), "scan", dossier.id());
        store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
        store.perform(new Act.ResolveDossier(dossier.id(), Sample.result()), Sample.signer());
        store.perform(new Act.HandOver(dossier.id(), citizen.name()), Sample.clerk());
        store.declare(new Act.BindKey("ab".repeat(32), citizen.number()), Sample.clerk());
        store.settings().put("officer", citizen.name());
        assertTrue(store.dossiers().search("thuy linh", 5).size() == 1);
    }

    private Map<Path, byte[]> bytesOfAllFiles() throws IOException {
        var all = new HashMap<Path, byte[]>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(profile.relativize(file), Files.readAllBytes(file));
            }
        }
        assertTrue(all.size() >= 5, "database, lock, key ring, paper and proof: " + all.keySet());
        return all;
    }

    private static void assertTellsNothing(Map<Path, byte[]> files) {
        var citizen = Sample.citizen();
        var secrets = List.of(
                citizen.number().value(),
                citizen.name(),
                NameKey.of(citizen.name()).value(),
                "Thuỳ Linh",
                "Khiêm",
                citizen.phone(),
                "Trần Gia Huy");
        var charsets = List.<Charset>of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        files.forEach((file, bytes) -> {
            var content = new String(bytes, StandardCharsets.ISO_8859_1);
            for (var secret : secrets) {
                for (var charset : charsets) {
                    var sought = new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1);
                    assertFalse(content.contains(sought), file + " holds personal data in " + charset);
                }
                assertFalse(file.toString().contains(secret), "a file's name holds personal data");
            }
        });
    }
}
