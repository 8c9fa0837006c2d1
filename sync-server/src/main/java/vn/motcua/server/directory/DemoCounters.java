// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.access.SignInDesk;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.Tx;

/// Many invented counters, ten an office, enrolled and with an officer signed in, for trying a load out: a thousand
/// sign-ins would only measure the cost of passwords. What each needs to call stands in `demo-counters.jsonl` in the
/// home, a line a counter.
public final class DemoCounters {

    private static final int AN_OFFICE = 10;
    private static final Duration SESSION = Duration.ofHours(12);

    /// @param key the device's, PKCS#8 in base64: one for all of them
    public record Line(
            DeviceId device,
            String secret,
            String session,
            OfficeCode office,
            OfficerId officer,
            String key,
            String spki) {}

    private final Database database;
    private final SignInDesk signInDesk;
    private final Clock clock;
    private final SecureRandom random;

    public DemoCounters(Database database, SignInDesk signInDesk, Clock clock, SecureRandom random) {
        this.database = database;
        this.signInDesk = signInDesk;
        this.clock = clock;
        this.random = random;
    }

    /// @param count of the counters, 0 for none
    /// @param password of their officers
    /// @param home gets the file
    public void fill(int count, String password, Path home) {
        if (count == 0) {
            return;
        }
        var key = SealKey.generate();
        var officers = IntStream.rangeClosed(1, Math.ceilDiv(count, AN_OFFICE))
                .mapToObj(DemoCounters::officer)
                .toList();
        signInDesk.keep(officers, password);
        var lines = new ArrayList<String>();
        for (var officer : officers) {
            database.write(tx -> tx.offices().put(office(officer)));
            var desks = Math.min(AN_OFFICE, count - lines.size());
            counters(officer, desks, key).forEach(line -> lines.add(Wire.text(line)));
        }
        database.durable();
        write(home.resolve("demo-counters.jsonl"), lines);
    }

    private static Officer officer(int number) {
        return new Officer(
                new OfficerId("load.%04d".formatted(number)),
                "Quầy thử tải " + number,
                "",
                new OfficeCode("H17.T%04d".formatted(number)),
                Set.of(Role.CLERK, Role.SUPERVISOR));
    }

    private static Office office(Officer officer) {
        var name = officer.name();
        return new Office(officer.office(), name, name, name, LocalDate.of(2025, 7, 1), null);
    }

    private List<Line> counters(Officer officer, int desks, SealKey key) {
        return database.inTransaction(tx -> IntStream.rangeClosed(1, desks)
                .mapToObj(desk -> counter(tx, officer, "Q%02d".formatted(desk), key))
                .toList());
    }

    private Line counter(Tx tx, Officer officer, String desk, SealKey key) {
        var id = new DeviceId(Uuid7.next(clock, random));
        var now = clock.instant();
        var secret = secret();
        var session = secret();
        var base64 = Base64.getEncoder();
        var open = base64.encodeToString(key.spki());
        tx.devices().add(new Device(id, officer.office(), desk, Hashes.sha256(secret), key.id(), open, now, false));
        tx.sessions().open(Hashes.sha256(session), officer.id(), id, now.plus(SESSION), now.plus(SESSION));
        return new Line(id, secret, session, officer.office(), officer.id(), base64.encodeToString(key.pkcs8()), open);
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
