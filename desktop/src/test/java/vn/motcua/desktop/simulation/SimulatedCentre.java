// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.RemoteProblem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.access.Right;
import vn.motcua.server.access.StoreKeys;
import vn.motcua.server.blobs.BlobsProblem;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.exchange.AcceptCommands;
import vn.motcua.server.exchange.CompactLogs;
import vn.motcua.server.exchange.DayBook;
import vn.motcua.server.exchange.EventsSince;
import vn.motcua.server.exchange.Generation;
import vn.motcua.server.exchange.LeaseCodes;
import vn.motcua.server.exchange.Pushed;
import vn.motcua.server.exchange.Snapshots;
import vn.motcua.server.exchange.TakeOver;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.NewEvent;
import vn.motcua.server.store.SimulatedDatabases;
import vn.motcua.server.store.StoreProblem;

/// The centre without its HTTP: its real parts over a played disk. What its routes do is done here by path.
final class SimulatedCentre {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration LEASE = Duration.ofHours(72);

    private final SimulatedDisk disk;
    private final Path folder;
    private final Clock clock;
    private final Chance chance;
    private final Ledger ledger;
    private final KeyPair recovery;
    private Database database;
    private Access access;
    private AcceptCommands acceptCommands;
    private Generation generation;
    private Snapshots snapshots;
    private EventsSince eventsSince;
    private LeaseCodes leaseCodes;
    private DayBook dayBook;
    private KeepPapers papers;
    private TakeOver takeOver;
    private StoreKeys storeKeys;
    private CompactLogs compactLogs;

    SimulatedCentre(SimulatedDisk disk, Path folder, Clock clock, Chance chance, Ledger ledger, KeyPair recovery) {
        this.disk = disk;
        this.folder = folder;
        this.clock = clock;
        this.chance = chance;
        this.ledger = ledger;
        this.recovery = recovery;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boot();
    }

    private void boot() {
        database = SimulatedDatabases.over(disk);
        access = new Access(database, clock);
        acceptCommands = new AcceptCommands(database, clock);
        generation = new Generation(database, clock, folder.resolve("generation"));
        generation.compare();
        snapshots = new Snapshots(folder.resolve("snapshots"), new byte[32], database, chance.secure());
        eventsSince = new EventsSince(database, clock, generation, snapshots);
        leaseCodes = new LeaseCodes(database, clock, generation);
        dayBook = new DayBook(database);
        takeOver = new TakeOver(database, acceptCommands, clock, chance.secure());
        storeKeys = new StoreKeys(database, recovery.getPrivate(), clock, chance.secure());
        compactLogs = new CompactLogs(database, clock);
        papers = new KeepPapers(folder.resolve("papers"), new byte[32], database, clock, chance.secure());
    }

    SimulatedDisk disk() {
        return disk;
    }

    KeepPapers papers() {
        return papers;
    }

    void enrol(Device device, List<Officer> officers) {
        database.write(tx -> {
            tx.offices().put(People.office(device.office()));
            officers.forEach(o -> tx.officers().put(o, "-"));
            tx.devices().add(device);
        });
        database.durable();
    }

    void revoke(Device device) {
        database.write(tx -> tx.devices().revoke(device.id()));
        database.durable();
    }

    /// The program starts anew on what its disk kept.
    void restart(boolean powerFailed) {
        disk.restart(powerFailed);
        boot();
        papers.check();
    }

    /// The database goes back to what it held at a moment; papers and the file beside it stay.
    ///
    /// @param told whether whoever does it says so to the program, as the manual asks
    void putBack(SimulatedDisk.Image moment, boolean told) {
        disk.put(moment);
        if (told) {
            new Generation(SimulatedDatabases.over(disk), clock, folder.resolve("generation")).restored();
        }
        restart(false);
    }

    /// @return how many events went
    int compact() {
        var gone = compactLogs.run();
        database.durable();
        return gone;
    }

    /// An event that a newer program would write.
    void tellUnheardOf(Scope scope, String json) {
        database.write(tx -> tx.events().append(List.of(new NewEvent(scope, null, new Event.Unknown("Rumour", json)))));
        database.durable();
    }

    PublicKey recoveryKey() {
        return recovery.getPublic();
    }

    /// As the sign-in desk does once the password was right: passwords are made to be slow.
    ///
    /// @throws Problem UNAUTHORISED
    String signIn(String credential, Officer officer) {
        return guarded(() -> {
            var device = access.device(credential);
            var token = chance.uuid().toString();
            var now = clock.instant();
            database.write(tx -> {
                tx.sessions().forget(now);
                tx.sessions().open(Hashes.sha256(token), officer.id(), device.id(), now.plus(SESSION), now.plus(LEASE));
            });
            return token;
        });
    }

    /// @throws Problem as the counter's HTTP client would tell it
    byte[] answer(Request request) {
        return guarded(() -> route(request));
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            throw disk.isCut() ? new Problem(CentreProblem.UNREACHABLE) : asTold(problem);
        } catch (RuntimeException e) {
            if (disk.isCut()) {
                throw new Problem(CentreProblem.UNREACHABLE);
            }
            ledger.bug("centre", e);
            throw new Problem(new RemoteProblem("http", "BUG"));
        }
    }

    private byte[] route(Request request) {
        var body = request.body();
        return switch (request.path()) {
            case "/v1/sync/hello" ->
                Wire.write(eventsSince.hello(caller(request, Right.HELLO), Wire.read(body, Messages.Hello.class)));
            case "/v1/sync/push" ->
                pushed(acceptCommands.from(caller(request, Right.PUSH), Wire.read(body, Messages.Push.class)));
            case "/v1/sync/pull" ->
                Wire.write(eventsSince.wanted(caller(request, Right.PULL), Wire.read(body, Messages.Pull.class)));
            case "/v1/codes/lease" ->
                Wire.write(leaseCodes.lease(
                        caller(request, Right.LEASE_CODES), Wire.read(body, Messages.LeaseRequest.class)));
            case "/v1/codes/void" ->
                Wire.write(leaseCodes.voided(
                        caller(request, Right.LEASE_CODES), Wire.read(body, Messages.VoidCodes.class)));
            case "/v1/day" ->
                Wire.write(dayBook.of(caller(request, Right.PULL), Wire.read(body, Messages.DayRequest.class)));
            case "/v1/blobs/query" ->
                Wire.write(papers.query(caller(request, Right.SEND_PAPERS), Wire.read(body, Messages.BlobQuery.class)));
            case Request.PIECE -> piece(request);
            case Request.PAPER -> paper(request);
            case "/v1/sync/takeover" ->
                pushed(takeOver.by(caller(request, Right.TAKE_OVER), Wire.read(body, Messages.Takeover.class)));
            case "/v1/takeover/key" ->
                Wire.write(storeKeys.takeOver(
                        caller(request, Right.TAKE_OVER), Wire.read(body, Messages.TakeoverKey.class)));
            case String path when path.startsWith(Snapshots.PATH) -> snapshot(request);
            default -> throw new Problem(new RemoteProblem("http", "NOT_FOUND"), request.path());
        };
    }

    private Caller caller(Request request, Right right) {
        return access.caller(request.credential(), "Bearer " + request.session(), right);
    }

    private static byte[] pushed(Pushed pushed) {
        return switch (pushed) {
            case Pushed.Answered(var reply) -> Wire.write(reply);
            case Pushed.Gap(var op) -> throw new Problem(CentreProblem.OUT_OF_ORDER, op);
        };
    }

    private byte[] piece(Request request) {
        var taken = papers.take(caller(request, Right.SEND_PAPERS), java.util.Objects.requireNonNull(request.piece()));
        return (taken.how() + " " + taken.offset()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] snapshot(Request request) {
        var name = request.path().substring(Snapshots.PATH.length());
        var snapshot = snapshots.open(caller(request, Right.PULL), name);
        var from = Long.parseLong(new String(request.body(), StandardCharsets.UTF_8));
        if (from > 0 && from >= snapshot.size()) {
            throw new Problem(new RemoteProblem("http", "BAD_HEADER"), "Range");
        }
        try (var in = snapshot.bytes().from(from)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] paper(Request request) {
        var paper = new PaperId(new String(request.body(), StandardCharsets.UTF_8));
        try (var in = papers.open(caller(request, Right.READ_PAPERS), paper, 0).bytes()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By way of HTTP status and the counter's reading of it.
    private static Problem asTold(Problem problem) {
        return switch (problem.code()) {
            case CentreProblem _ -> problem;
            case AccessProblem.UNAUTHORISED -> new Problem(CentreProblem.UNAUTHORISED);
            case AccessProblem.FORBIDDEN, BlobsProblem.NOT_NAMED -> new Problem(CentreProblem.FORBIDDEN);
            case StoreProblem.BUSY, StoreProblem.IN_USE -> new Problem(CentreProblem.BUSY, "5");
            default ->
                new Problem(
                        RemoteProblem.of(problem.code().key()), problem.args().toArray());
        };
    }
}
