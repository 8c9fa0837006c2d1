// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Decision;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;

/// All that is kept on this machine: an encrypted database (`counter.mv.db`) and a shelf of encrypted papers
/// (`papers/`) in the profile folder. One program at a time.
public final class Store implements AutoCloseable {

    private final ProfileLock lock;
    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Dossiers dossiers;
    private final Citizens citizens;
    private final Results results;
    private final Outbox outbox;
    private final Codes codes;
    private final Drafts drafts;
    private final Shelf shelf;
    private final Settings settings;
    private final Confirmed confirmed;
    private volatile Runnable permit = () -> {};
    private volatile Supplier<@Nullable SealKey> key = () -> null;

    private Store(ProfileLock lock, Database database, Path profile, Keys keys, Clock clock, RandomGenerator random) {
        this.lock = lock;
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.dossiers = new Dossiers(database);
        this.citizens = new Citizens(database);
        this.results = new Results(database);
        this.outbox = new Outbox(database, clock, this::changed);
        this.codes = new Codes(database, () -> permit.run());
        this.drafts = new Drafts(database, clock);
        this.shelf = new Shelf(database, new SealedFiles(profile.resolve("papers"), keys), clock, outbox::retire);
        this.settings = new Settings(database);
        this.confirmed = new Confirmed(database, citizens, outbox, this::changed);
    }

    /// Opens the store of a profile, or makes it.
    ///
    /// @throws Problem IN_USE, WRONG_KEY, DISK_FULL or BROKEN
    public static Store open(Path profile, StoreKey key, Clock clock) {
        return open(profile, key, clock, new SecureRandom(), keys -> new Database(profile, keys.database()));
    }

    /// The store over a database that stands open already, with its caller's own chance: for the simulation, which
    /// must run the same twice.
    static Store over(DataSource open, Path profile, StoreKey key, Clock clock, RandomGenerator random) {
        return open(profile, key, clock, random, _ -> new Database(profile, open));
    }

    private static Store open(
            Path profile, StoreKey key, Clock clock, RandomGenerator random, Function<Keys, Database> opening) {
        var lock = ProfileLock.take(profile);
        try {
            var keys = Keys.of(key);
            keys.check(profile);
            var database = opening.apply(keys);
            database.write(tx -> Outbox.epoch(tx) > 0 ? 0 : Outbox.begin(tx, clock.millis()));
            return new Store(lock, database, profile, keys, clock, random);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Dossiers dossiers() {
        return dossiers;
    }

    public Citizens citizens() {
        return citizens;
    }

    public Results results() {
        return results;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Codes codes() {
        return codes;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Shelf shelf() {
        return shelf;
    }

    public Settings settings() {
        return settings;
    }

    public Confirmed confirmed() {
        return confirmed;
    }

    /// Carries an act on a dossier out, as far as this counter may: the dossier, its history and the command to the
    /// centre are written in one transaction and are on the disk when this returns.
    ///
    /// @return the dossier as seen now
    /// @throws Problem the refusal, in the trade's words; what [#permit] says; DISK_FULL or BROKEN: nothing was
    // kept;
    /// UNSURE: the disk failed on the way and cannot be asked any more
    public Dossier perform(Act act, Officer actor) {
        permit.run();
        var id = act.subject().orElseThrow(() -> new Problem(DossierProblem.UNKNOWN_ACT));
        var made = new AtomicReference<@Nullable CommandId>();
        var after = kept(made, id, () -> {
            var decided = database.write(tx -> carryOut(tx, act, actor, id, made));
            database.sync();
            return decided;
        });
        changed();
        return after;
    }

    private Dossier carryOut(
            DSLContext tx, Act act, Officer actor, DossierId id, AtomicReference<@Nullable CommandId> made) {
        var current = LocalView.seen(tx, id).orElse(null);
        var base = current == null ? 0 : current.version();
        var decided = decided(Decision.on(current, act, base, actor, clock.instant()));
        var command = command(tx, act, actor, base);
        made.set(command.id());
        Outbox.add(tx, command, id, actor, key.get());
        History.declare(tx, command, id);
        LocalView.show(tx, decided);
        follow(tx, act);
        return decided;
    }

    /// Where the disk fails after the command was made, the disk itself is asked whether the command stands: then it
    /// is synced once more and counts; else nothing of it was kept.
    private Dossier kept(AtomicReference<@Nullable CommandId> made, DossierId id, Supplier<Dossier> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            var command = made.get();
            if (command == null || !(problem.code() instanceof StoreProblem)) {
                throw problem;
            }
            return standing(command, id).orElseThrow(() -> problem);
        }
    }

    private Optional<Dossier> standing(CommandId command, DossierId id) {
        try {
            var seen =
                    database.read(db -> Outbox.has(db, command) ? LocalView.seen(db, id) : Optional.<Dossier>empty());
            database.sync();
            return seen;
        } catch (Problem problem) {
            throw new Problem(problem, StoreProblem.UNSURE);
        }
    }

    /// Sets what must hold before anything new is done or a code is given; it throws the Problem that says why not.
    /// Reading, keeping drafts and papers, and taking in what the centre says are always allowed.
    public void permit(Runnable permit) {
        this.permit = permit;
    }

    /// Sets the device's key, which vouches for the queue; none before enrolment.
    public void key(SealKey key) {
        this.key = () -> key;
    }

    /// Binds an opaque QR to the citizen who showed it, here at once and at the centre with the next sync.
    ///
    /// @param keyHash SHA-256 of the payload, 64 lower-case hex digits
    public void bind(String keyHash, CitizenNumber citizen, Officer actor) {
        permit.run();
        database.write(tx -> {
            Outbox.add(tx, command(tx, new Act.BindKey(keyHash, citizen), actor, 0), null, actor, key.get());
            Citizens.bind(tx, keyHash, citizen, false);
            return true;
        });
        database.sync();
        changed();
    }

    /// What this counter did on one day.
    public DayBook days() {
        return new DayBook(database);
    }

    /// Commands of another counter that were brought here.
    public Adopted adopted() {
        return new Adopted(database, this::changed);
    }

    /// @param listener runs after each change was committed, on the thread that made it; must be quick
    /// @return ends it
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Returns once all that was committed before is on the disk itself.
    public void sync() {
        database.sync();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private Command command(DSLContext tx, Act act, Officer actor, long base) {
        var epoch = Outbox.epoch(tx);
        return new Command(
                new CommandId(Uuid7.next(clock, random)),
                epoch,
                Outbox.lastOp(tx, epoch) + 1,
                actor.id(),
                base,
                clock.instant(),
                act);
    }

    private void follow(DSLContext tx, Act act) {
        switch (act) {
            case Act.ReceiveDossier(var dossier) -> {
                Drafts.drop(tx, dossier.id());
                citizens.meet(tx, dossier.applicant());
            }
            case Act.ResolveDossier(var _, var result) -> Results.put(tx, result, false);
            default -> {}
        }
    }

    private static Dossier decided(Decision decision) {
        return switch (decision) {
            case Decision.Accepted(var after) -> after;
            case Decision.Refused(var reason) -> throw reason.problem();
            case Decision.Conflict(var reason, var _) -> throw reason.problem();
        };
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}
