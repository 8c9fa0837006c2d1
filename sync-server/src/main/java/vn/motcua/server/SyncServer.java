// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.AuditLog;
import vn.motcua.server.access.Enrolment;
import vn.motcua.server.access.EnrolmentCodes;
import vn.motcua.server.access.Passwords;
import vn.motcua.server.access.SignInDesk;
import vn.motcua.server.access.StoreKeys;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.directory.DemoClock;
import vn.motcua.server.directory.DemoCounters;
import vn.motcua.server.directory.DemoData;
import vn.motcua.server.exchange.AcceptCommands;
import vn.motcua.server.exchange.CompactLogs;
import vn.motcua.server.exchange.DayBook;
import vn.motcua.server.exchange.EventsSince;
import vn.motcua.server.exchange.Generation;
import vn.motcua.server.exchange.LeaseCodes;
import vn.motcua.server.exchange.Pokes;
import vn.motcua.server.exchange.Snapshots;
import vn.motcua.server.exchange.TakeOver;
import vn.motcua.server.http.Door;
import vn.motcua.server.http.Listener;
import vn.motcua.server.http.Routes;
import vn.motcua.server.jobs.CloseUnanswered;
import vn.motcua.server.jobs.Purge;
import vn.motcua.server.jobs.PurgeDossiers;
import vn.motcua.server.jobs.TellNearDue;
import vn.motcua.server.notices.FolderChannel;
import vn.motcua.server.notices.SendNotices;
import vn.motcua.server.proof.Prover;
import vn.motcua.server.proof.RaiseProofs;
import vn.motcua.server.seal.CentreKey;
import vn.motcua.server.seal.SealDesk;
import vn.motcua.server.store.Database;
import vn.motcua.server.warehouse.EndResults;
import vn.motcua.server.warehouse.LookUp;
import vn.motcua.server.warehouse.PublishTrust;

/// The centre. `SyncServer [--home DIR] [--host H] [--port N] [--jdbc URL --user U --password P] [--demo]` runs
/// until it is stopped and prints one JSON line once it listens; `SyncServer enrol-code --office CODE [--home
/// DIR]` prints what a new counter is enrolled with; `SyncServer backup --to DIR [--home DIR]` backs up a
/// running centre; `SyncServer status [--home DIR]` tells which signatures wait for their proof, since when and why;
/// `SyncServer restore --from DIR [--moment M] [--home DIR]` brings it back; `SyncServer
/// restored [--home DIR] [--jdbc …]` tells a centre whose database was brought back by other tools that it has
/// forgotten.
public final class SyncServer implements AutoCloseable {

    private final Configuration configuration;
    private final Database database;
    private final EnrolmentCodes codes;
    private final SignInDesk signInDesk;
    private final EndResults endResults;
    private final TlsIdentity tls;
    private final KeepPapers papers;
    private final RaiseProofs raiseProofs;
    private final CentreKey centreKey;
    private final Listener listener;
    private final Chores chores;
    private final Pokes pokes;

    private SyncServer(Configuration configuration, Clock clock, SecureRandom random) {
        this.configuration = configuration;
        var home = new Home(configuration.home(), random);
        this.tls = TlsIdentity.in(home, configuration.host(), clock, random);
        this.database = open(configuration, home);
        var generation = new Generation(database, clock, home.resolve("generation"));
        generation.compare();
        var snapshots = new Snapshots(home.resolve("snapshots"), home.secret("snapshots.key", 32), database, random);
        this.pokes = new Pokes(database);
        this.codes = new EnrolmentCodes(home.resolve("enrolment"), clock, random);
        this.signInDesk = new SignInDesk(database, new Passwords(), clock, random);
        this.endResults = new EndResults(database, clock);
        var trust = home.keyPair("trust", "Ed25519", NamedParameterSpec.ED25519);
        var recovery = home.keyPair("recovery", "RSA", new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4));
        var base64 = Base64.getEncoder();
        this.papers = new KeepPapers(home.resolve("papers"), home.secret("papers.key", 32), database, clock, random);
        var accept = new AcceptCommands(database, clock);
        var publishTrust = new PublishTrust(database, trust.getPrivate(), home.resolve("anchors"), clock);
        var proverCommand = Prover.command(System.getProperty("java.class.path"));
        this.raiseProofs = new RaiseProofs(
                database, papers.own(), () -> new Prover(proverCommand), publishTrust::authorities, clock);
        this.centreKey = new CentreKey(configuration.home(), clock);
        var routes = new Routes(
                new Access(database, clock),
                new Enrolment(
                        database,
                        codes,
                        base64.encodeToString(trust.getPublic().getEncoded()),
                        base64.encodeToString(recovery.getPublic().getEncoded()),
                        clock,
                        random),
                signInDesk,
                new StoreKeys(database, recovery.getPrivate(), clock, random),
                accept,
                new TakeOver(database, accept, clock, random),
                new EventsSince(database, clock, generation, snapshots),
                snapshots,
                pokes,
                new LeaseCodes(database, clock, generation),
                new DayBook(database),
                papers,
                new LookUp(database, clock, random),
                new AuditLog(database, clock, random),
                publishTrust,
                new SealDesk(database, centreKey, clock),
                raiseProofs::waiting,
                new Door(System::nanoTime, configuration.pace()));
        this.listener = new Listener(configuration.host(), configuration.port(), tls.context(), routes);
        var backups = new BackupDesk(configuration.home(), clock);
        this.chores = new Chores(
                new CompactLogs(database, clock),
                () -> backups.serve(database::backUp),
                () -> Thread.ofVirtual().name("check papers").start(papers::check),
                new ProofReport(raiseProofs, home),
                new SendNotices(database, new FolderChannel(home.resolve("notices")), clock)::run,
                List.of(
                        new CloseUnanswered(database, clock)::run,
                        new TellNearDue(database, clock)::run,
                        new Purge(database, clock)::run,
                        () -> purgeDossiers(clock).run()));
        home.write("address", (url() + "\n" + tls.fingerprint() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Starts; when it returns, the centre listens.
    public static SyncServer start(Configuration configuration, Clock clock) {
        return new SyncServer(configuration, clock, new SecureRandom());
    }

    /// For example `https://127.0.0.1:8443`.
    public String url() {
        return "https://" + configuration.host() + ":" + listener.port();
    }

    /// SHA-256 of the TLS certificate, 64 lower-case hex digits.
    public String fingerprint() {
        return tls.fingerprint();
    }

    /// What a counter is enrolled with, once: `<url> <code> <fingerprint>`.
    public String enrolmentText(OfficeCode office) {
        return url() + " " + codes.make(office) + " " + fingerprint();
    }

    public SignInDesk signInDesk() {
        return signInDesk;
    }

    public EndResults endResults() {
        return endResults;
    }

    /// Makes signatures provable for longer; the centre does so by itself.
    public RaiseProofs raiseProofs() {
        return raiseProofs;
    }

    public Database database() {
        return database;
    }

    /// Erases dossiers and scans whose time is over; the centre does so every hour by itself.
    public PurgeDossiers purgeDossiers(Clock at) {
        return new PurgeDossiers(database, at, e -> papers.erase(e.keptBy(), e.paper()));
    }

    @Override
    public void close() {
        pokes.close();
        listener.close();
        chores.close();
        centreKey.close();
        database.close();
    }

    private static Database open(Configuration configuration, Home home) {
        if (!configuration.jdbc().isEmpty()) {
            return Database.open(configuration.jdbc(), configuration.user(), configuration.password());
        }
        var key = HexFormat.of().formatHex(home.secret("store.key", 32));
        var url = "jdbc:h2:file:" + home.resolve("centre").toAbsolutePath() + ";CIPHER=AES";
        return Database.open(url, "sa", key + " " + key);
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0 && !args[0].startsWith("-")) {
            command(args[0], List.of(args).subList(1, args.length));
            return;
        }
        logToStandardError();
        var configuration = Configuration.from(List.of(args), System.getenv());
        var day = configuration.demoDay();
        var clock = day.isEmpty() ? Clock.systemUTC() : new DemoClock(Path.of(day));
        var server = start(configuration, clock);
        var line = new LinkedHashMap<String, Object>(Map.of());
        line.put("url", server.url());
        line.put("fingerprint", server.fingerprint());
        if (configuration.demo()) {
            line.putAll(server.demo(clock));
        }
        System.out.println(Wire.text(line));
        System.out.flush();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    private static void command(String name, List<String> args) throws InterruptedException {
        switch (name) {
            case "enrol-code" -> System.out.println(EnrolCode.make(args));
            case "trust" -> System.out.println(TrustDesk.run(args));
            case "status" -> {
                var at = Configuration.from(args, System.getenv()).home();
                System.out.println(ProofReport.read(new Home(at, new SecureRandom())));
            }
            case "backup" -> System.out.println(BackupDesk.backup(args));
            case "restore" -> {
                logToStandardError();
                restored(BackupDesk.restore(args));
            }
            case "restored" -> {
                logToStandardError();
                restored(args);
            }
            case "bench-lookup" -> System.out.println(BenchLookUp.run(args));
            default -> throw new IllegalArgumentException(name);
        }
    }

    /// Its database was brought back from a backup by hand, for example a PostgreSQL.
    static void restored(List<String> args) {
        var configuration = Configuration.from(args, System.getenv());
        var home = new Home(configuration.home(), new SecureRandom());
        try (var database = open(configuration, home)) {
            var file = home.resolve("generation");
            var now = new Generation(database, Clock.systemUTC(), file).restored();
            System.out.println(Wire.text(Map.of("generation", now)));
        }
    }

    private static void logToStandardError() {
        System.setProperty("logback.configurationFile", "vn/motcua/server/logback.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /// @return what the launcher needs: officers' password and the enrolment texts of the desks
    private Map<String, Object> demo(Clock clock) {
        var demo = new DemoData(database, signInDesk, clock, new SecureRandom());
        var password =
                demo.fill(configuration.demoPassword(), configuration.demoDay().isEmpty());
        new DemoCounters(database, signInDesk, clock, new SecureRandom())
                .fill(configuration.demoCounters(), password, configuration.home());
        return Map.of(
                "officers",
                DemoData.OFFICERS,
                "password",
                password,
                "enrol",
                enrolmentText(DemoData.OFFICE.code()),
                "desks",
                Stream.generate(() -> enrolmentText(DemoData.OFFICE.code()))
                        .limit(3)
                        .toList(),
                "enrolAgent",
                enrolmentText(DemoData.AGENT_OFFICE.code()));
    }
}
