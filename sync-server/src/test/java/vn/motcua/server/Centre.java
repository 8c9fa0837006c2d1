// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.Sample;
import vn.motcua.model.SampleQueue;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Caller;
import vn.motcua.server.exchange.AcceptCommands;
import vn.motcua.server.exchange.EventsSince;
import vn.motcua.server.exchange.Generation;
import vn.motcua.server.exchange.LeaseCodes;
import vn.motcua.server.exchange.Pushed;
import vn.motcua.server.exchange.Snapshots;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;

/// A centre's database for tests: an encrypted H2 file or a real PostgreSQL, with one office and its officers.
public final class Centre implements AutoCloseable {

    /// Both stores that every store test runs on.
    public enum Kind {
        H2,
        POSTGRES
    }

    public static final Clock CLOCK = Clock.fixed(Sample.NOW.plusSeconds(60), ZoneOffset.UTC);
    public static final LocalDate TODAY = Sample.TODAY;

    private static final SealKey KEY = SealKey.generate();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    private final Database database;
    private final Path folder;
    private final Map<DeviceId, SampleQueue> queues = new ConcurrentHashMap<>();
    private @Nullable LeaseCodes leaseCodes;

    private Centre(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        database.write(tx -> {
            tx.offices().put(Sample.office());
            for (var officer : List.of(Sample.clerk(), Sample.signer())) {
                tx.officers().put(officer, "-");
            }
        });
    }

    public static Centre on(Kind kind, Path folder) {
        return new Centre(open(kind, folder), folder.resolve("home" + NAMES.incrementAndGet()));
    }

    /// An older database under the home of a centre: here one that knows nothing yet.
    public Centre withEmptyDatabase(Kind kind, Path databases) {
        return new Centre(open(kind, databases), folder);
    }

    private static Database open(Kind kind, Path folder) {
        var name = "centre" + NAMES.incrementAndGet();
        return switch (kind) {
            case H2 ->
                Database.open("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";CIPHER=AES", "sa", "key key");
            case POSTGRES -> Database.open(newPostgres(name), "postgres", "postgres");
        };
    }

    /// A fresh database of the one PostgreSQL that all tests share.
    private static synchronized String newPostgres(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Database database() {
        return database;
    }

    public Generation generation(Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Generation(database, clock, folder.resolve("generation"));
    }

    /// As in the program, all share what is written beside the database.
    public synchronized LeaseCodes leaseCodes() {
        if (leaseCodes == null) {
            leaseCodes = new LeaseCodes(database, CLOCK, generation(CLOCK));
        }
        return leaseCodes;
    }

    public Snapshots snapshots() {
        return new Snapshots(folder.resolve("snapshots"), new byte[32], database, new SecureRandom());
    }

    public EventsSince eventsSince(Clock clock) {
        return new EventsSince(database, clock, generation(clock), snapshots());
    }

    /// A device of another centre, as a backup of that one would know it: enrolled, without a command.
    public void know(Caller caller, Centre other) {
        queues.put(
                caller.device().id(),
                Objects.requireNonNull(other.queues.get(caller.device().id())));
        know(caller);
    }

    /// A newly enrolled device of the office on which clerk and signer have signed in.
    public Caller caller() {
        return caller(Sample.clerk());
    }

    public Caller caller(Officer officer) {
        var id = new DeviceId(UUID.randomUUID());
        var queue = new SampleQueue(KEY);
        queues.put(id, queue);
        var device = new Device(id, officer.office(), "Q03", "-", "-", queue.openKey(), Sample.NOW, false);
        var caller = new Caller(device, officer);
        know(caller);
        return caller;
    }

    private void know(Caller caller) {
        var device = caller.device();
        database.write(tx -> {
            tx.devices().add(device);
            for (var o : Stream.of(caller.officer(), Sample.clerk(), Sample.signer())
                    .distinct()
                    .toList()) {
                tx.sessions()
                        .open(
                                UUID.randomUUID().toString(),
                                o.id(),
                                device.id(),
                                Sample.NOW.plusSeconds(3600),
                                Sample.NOW);
            }
        });
    }

    /// What the counter of this caller would send.
    public Push push(Caller caller, List<Command> commands) {
        return Objects.requireNonNull(queues.get(caller.device().id())).push(commands);
    }

    /// The same of texts that are no commands, or not ours.
    public Push pushTexts(Caller caller, long first, List<String> texts) {
        return Objects.requireNonNull(queues.get(caller.device().id())).pushTexts(1, first, texts);
    }

    /// What the centre answers to a push.
    public List<Answer> answers(Caller caller, Push push) {
        var pushed = new AcceptCommands(database, CLOCK).from(caller, push);
        return ((Pushed.Answered) pushed).reply().answers();
    }

    public List<Answer> answers(Caller caller, Command... commands) {
        return answers(caller, push(caller, List.of(commands)));
    }

    /// A log from its beginning.
    public List<EventLine> lines(Scope scope) {
        return database.inTransaction(tx -> tx.events().after(scope, 0, Integer.MAX_VALUE));
    }

    public List<Event> events(Scope scope) {
        return lines(scope).stream().map(Wire::event).toList();
    }

    public Optional<Dossier> dossier(DossierId id) {
        return database.inTransaction(tx -> tx.dossiers().find(id));
    }

    public List<HistoryEntry> history(DossierId id) {
        return database.inTransaction(tx -> tx.dossiers().history(id));
    }

    /// Another office.
    ///
    /// @return who works there, as clerk and supervisor
    public Officer office(String code) {
        var ours = Sample.office();
        var office = new Office(
                new OfficeCode(code), "Trung tâm " + code, ours.parent(), ours.place(), ours.validFrom(), null);
        var officer = new Officer(
                new OfficerId("boss." + code), "Boss", "", office.code(), Set.of(Role.CLERK, Role.SUPERVISOR));
        database.write(tx -> {
            tx.offices().put(office);
            tx.officers().put(officer, "-");
        });
        return officer;
    }

    /// A dossier received under a code leased to this caller's device.
    public Dossier received(Caller caller) {
        var lease = new LeaseRequest(Sample.OFFICE, TODAY, 1);
        var block = leaseCodes().lease(caller, lease);
        return received(DossierCode.official(Sample.OFFICE, TODAY, block.from()));
    }

    public static Dossier received(DossierCode code) {
        var sample = Sample.receipt(1);
        return Sample.complete().receive(new Receipt(code, sample.receivedAt(), sample.receivedBy(), sample.due(), 0));
    }

    public static Command command(long op, Officer actor, long baseVersion, Act act) {
        return new Command(new CommandId(UUID.randomUUID()), 1, op, actor.id(), baseVersion, Sample.NOW, act);
    }

    @Override
    public void close() {
        database.close();
    }
}
