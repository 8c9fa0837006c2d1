// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;

/// All that is kept on this machine: an encrypted database (`counter.mv.db`) and a shelf of encrypted papers
/// (`papers/`) in the profile folder. One program at a time.
public final class Store implements AutoCloseable {

    private final Profile profile;
    private final Database database;
    private final Gate gate = new Gate();
    private final Dossiers dossiers;
    private final Citizens citizens;
    private final Results results;
    private final Outbox outbox;
    private final Codes codes;
    private final Drafts drafts;
    private final Shelf shelf;
    private final Settings settings;
    private final CashBook cashBook;
    private final Colleagues colleagues;
    private final Confirmed confirmed;
    private final Inbox inbox;
    private final Queue queue;
    private final CorrectedClock clock;
    private final Archive archive;
    private final Leaving leaving;
    private final Performing performing;

    /// @param nanos passes evenly whatever happens to the clock
    private record Machine(Clock clock, LongSupplier nanos, RandomGenerator random) {}

    private Store(Profile profile, Machine machine) {
        this.profile = profile;
        this.database = profile.database();
        database.write(
                tx -> Outbox.epoch(tx) > 0 ? 0 : Outbox.begin(tx, Outbox.newEpoch(machine.clock(), machine.random())));
        this.settings = new Settings(database);
        Facts.complete(database, settings);
        this.dossiers = new Dossiers(database);
        this.citizens = new Citizens(database);
        this.results = new Results(database);
        this.cashBook = new CashBook(database, gate::ask);
        this.colleagues = new Colleagues(settings);
        this.clock = new CorrectedClock(machine.clock(), machine.nanos(), settings);
        this.archive = new Archive(clock);
        this.queue = new Queue(database, clock, machine.random());
        this.performing = new Performing(database, queue, citizens, archive, clock);
        this.inbox = new Inbox(database, this::perform, gate::tell);
        this.outbox = new Outbox(database, queue, archive, gate::tell);
        this.codes = new Codes(database, gate::ask);
        this.drafts = new Drafts(database, clock);
        var files = new SealedFiles(profile.folder().resolve("papers"), profile.keys());
        this.shelf = new Shelf(database, files, clock, outbox::retire);
        this.leaving = new Leaving(database, files, archive, clock);
        this.confirmed = new Confirmed(database, citizens, archive, gate::tell);
    }

    /// Opens the store of a profile, or makes it.
    ///
    /// @throws Problem IN_USE, WRONG_KEY, DISK_FULL or BROKEN
    public static Store open(Path profile, StoreKey key, Clock clock) {
        return open(profile, key, clock, CorrectedClock.evenly(clock));
    }

    /// @param clock this machine's, which anybody may set
    /// @param nanos passes evenly whatever happens to the clock, as `System.nanoTime` does
    public static Store open(Path profile, StoreKey key, Clock clock, LongSupplier nanos) {
        var machine = new Machine(clock, nanos, new SecureRandom());
        return over(Profile.open(profile, key, keys -> new Database(profile, keys.database())), machine);
    }

    /// The store over a database that stands open already, with its caller's own chance: for the simulation, which
    /// must run the same twice.
    static Store over(DataSource open, Path profile, StoreKey key, Clock clock, RandomGenerator random) {
        var machine = new Machine(clock, CorrectedClock.evenly(clock), random);
        return over(Profile.open(profile, key, _ -> new Database(profile, open)), machine);
    }

    private static Store over(Profile profile, Machine machine) {
        try {
            return new Store(profile, machine);
        } catch (RuntimeException e) {
            profile.close();
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

    Queue queue() {
        return queue;
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

    public CashBook cashBook() {
        return cashBook;
    }

    public Colleagues colleagues() {
        return colleagues;
    }

    public Confirmed confirmed() {
        return confirmed;
    }

    /// Carries an act on a dossier out, as far as this counter may: the dossier, its history and the command to the
    /// centre are written in one transaction and are on the disk when this returns.
    ///
    /// @return the dossier as seen now
    /// @throws Problem the refusal, in the trade's words; what [#permit] says; DISK_FULL or BROKEN: nothing was
    /// kept; UNSURE: the disk failed on the way and cannot be asked any more; TOO_LARGE
    public Dossier perform(Act act, Officer actor) {
        return gate.pass(() -> performing.perform(act, actor));
    }

    /// Does it another way: the failed command leaves to the archive, replaced by a new one that is made on what is
    /// seen now.
    ///
    /// @param failed refused, in conflict or held
    /// @return the dossier as seen now
    /// @throws Problem NOT_WAITING if nobody has to see to that command any more; as [#perform]
    public Dossier again(CommandId failed, Act act, Officer actor) {
        return gate.pass(() -> performing.again(failed, act, actor));
    }

    /// Lets a failed command go. It stays in the archive, with the reason and who gave it, and the centre is told.
    ///
    /// @param failed refused, in conflict, held or a surprise
    /// @throws Problem NO_REASON, NOT_WAITING
    public void giveUp(CommandId failed, String reason, Officer actor) {
        gate.pass(() -> performing.giveUp(failed, reason, actor));
    }

    /// A supervisor decides a command that waits in the inbox.
    ///
    /// @param carryOut `false`: it is refused
    /// @throws Problem NO_REASON
    public void release(CommandId held, boolean carryOut, String reason, Officer supervisor) {
        gate.pass(() -> performing.release(held, carryOut, reason, supervisor));
    }

    /// What waits for the people of this office.
    public Inbox inbox() {
        return inbox;
    }

    /// Sets what must hold before anything new is done or a code is given; it throws the Problem that says why not.
    /// Reading, keeping drafts and papers, and taking in what the centre says are always allowed.
    public void permit(Runnable permit) {
        gate.permit(permit);
    }

    /// Sets the device's key, which vouches for the queue; none before enrolment.
    public void key(SealKey key) {
        queue.key(key);
    }

    /// An old result enters the warehouse, here at once and at the centre with the next sync; its paper, kept on the
    /// shelf before, follows.
    ///
    /// @throws Problem the refusal, in the trade's words
    public void deposit(Act.DepositResult deposit, Officer actor) {
        gate.pass(() -> performing.deposit(deposit, actor));
    }

    /// A result is ended or copied; it counts once the centre has carried it out.
    ///
    /// @throws Problem the refusal, in the trade's words
    public void onResult(OnResult act, Officer actor) {
        gate.pass(() -> performing.onResult(act, actor));
    }

    /// Places in the status list of this counter's seal key.
    public SealIndexes sealIndexes() {
        return new SealIndexes(database);
    }

    /// What is said of no dossier and no result: a citizen's consent, a QR bound to who showed it, money
    /// handed on (these stand here at once), reference data that an administrator publishes.
    public void declare(Act act, Officer actor) {
        gate.pass(() -> performing.declare(act, actor));
    }

    /// What the centre published over what this program ships with.
    public Reference reference() {
        return new Reference(database);
    }

    /// What this counter did on one day.
    public DayBook days() {
        return new DayBook(database);
    }

    /// Counts over what is kept here.
    public Tally tally() {
        return new Tally(database);
    }

    /// Who looked at what here.
    public AccessLog access() {
        return new AccessLog(database, clock, gate::tell);
    }

    /// What was taken out of the program.
    public Exports exports() {
        return new Exports(database, clock);
    }

    /// The counter's time, as near to the centre's as is known here.
    public CorrectedClock clock() {
        return clock;
    }

    /// Room for a snapshot on its way here.
    public SnapshotFile snapshot() {
        return new SnapshotFile(profile.folder().resolve("snapshot.part"));
    }

    /// Lets go what need not be kept any more: dossiers of other offices, closed ones and settled commands after 30
    /// days. Nothing that is not at the centre.
    public void tidy() {
        leaving.tidy();
        access().prune();
    }

    /// Commands of another counter that were brought here.
    public Adopted adopted() {
        return new Adopted(database, archive, gate::tell);
    }

    /// @param listener runs after each change was committed, on the thread that made it; must be quick
    /// @return ends it
    public Listening onChange(Runnable listener) {
        return gate.listen(listener);
    }

    /// Returns once all that was committed before is on the disk itself.
    public void sync() {
        database.sync();
    }

    @Override
    public void close() {
        profile.close();
    }
}
