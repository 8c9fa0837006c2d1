// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// One centre, its database, and the counters of one office that all work on the same dossiers.
final class Site implements AutoCloseable {

    static final String PASSWORD = "trinhdien123";

    /// What the centre stands on.
    enum Kind {
        H2,
        POSTGRES
    }

    private static final List<String> DESKS = List.of("Q03", "Q04");
    private static final int PATIENCE = 300;
    private static final String CLERK = "ha.tran";
    private static final String SIGNER = "vinh.phan";

    private final Jvm jvm;
    private final Path folder;
    private final Ledger ledger = new Ledger();
    private final List<CounterProcess> counters = new ArrayList<>();
    private final @Nullable Postgres postgres;
    private final Disk disk;
    private final CentreProcess centre;

    Site(Kind kind, Jvm jvm, Path folder) throws IOException, InterruptedException {
        this.jvm = jvm;
        this.folder = Files.createDirectories(folder);
        this.postgres = kind == Kind.POSTGRES ? new Postgres(Files.createDirectories(folder.resolve("pg"))) : null;
        this.disk = Disk.at(folder.resolve("centre"));
        this.centre = new CentreProcess(jvm, disk.path(), postgres == null ? List.of() : postgres.arguments());
    }

    /// The centre listens, all counters are enrolled and at work.
    void open() throws IOException, InterruptedException {
        if (!centre.begin("--demo", "--demo-password", PASSWORD)) {
            throw new IOException("the centre did not start: " + folder);
        }
        for (var desk : DESKS) {
            counters.add(enrolled(desk));
        }
        for (var counter : counters) {
            for (var tries = 0; !counter.isReady(); tries++) {
                if (tries == PATIENCE || !counter.isAlive()) {
                    throw new IOException(counter.desk() + " never got ready: " + folder);
                }
                counter.await(1, 1);
            }
        }
    }

    /// A counter's first day; it enrols and works.
    private CounterProcess enrolled(String desk) throws IOException, InterruptedException {
        var net = Net.open();
        var relay = new Relay(net.gate(), centre.port(), CentreTls.of(centre.home()));
        var counter = new CounterProcess(jvm, net, relay, Disk.at(folder.resolve(desk)), desk, ledger);
        var text = centre.enrolment().replaceFirst("^\\S+", relay.url());
        counter.start(counters.isEmpty() ? CLERK : SIGNER, text, 0, "work");
        return counter;
    }

    CentreProcess centre() {
        return centre;
    }

    /// The centre's home lies on.
    Disk disk() {
        return disk;
    }

    /// `null` where the centre stands on H2.
    @Nullable
    Postgres postgres() {
        return postgres;
    }

    List<CounterProcess> counters() {
        return counters;
    }

    CounterProcess counter(Random random) {
        return counters.get(random.nextInt(counters.size()));
    }

    Ledger ledger() {
        return ledger;
    }

    Path folder() {
        return folder;
    }

    /// Kills it, and somebody else may sign in at it afterwards.
    ///
    /// @param wrongBy seconds its clock is ahead from now on
    void restart(CounterProcess counter, Random random, long wrongBy) throws IOException, InterruptedException {
        counter.kill();
        counter.start(random.nextInt(3) == 0 ? SIGNER : CLERK, "-", wrongBy, "work");
    }

    /// Who ended by itself, as with a full disk, is started again.
    void revive(Random random) throws IOException, InterruptedException {
        if (!centre.isAlive()) {
            centre.start();
        }
        for (var counter : counters) {
            if (!counter.isAlive()) {
                restart(counter, random, 0);
            }
        }
    }

    /// The storm is over: everybody is back, sends what waits, and says what is left. Their processes end by
    /// themselves.
    ///
    /// @return what did not come to its end
    List<String> drain(int seconds) throws IOException, InterruptedException {
        for (var counter : counters) {
            counter.kill();
        }
        var wrong = new ArrayList<String>();
        // not killed: what filled its disk up, stopped or cut it off is over, and it must work again by itself
        if (!centre.isAlive() && !centre.start()) {
            wrong.add("the centre does not start any more");
        }
        // once to empty all, once more to see what the others sent meanwhile
        for (var how : List.of("empty", "look")) {
            for (var counter : counters) {
                counter.start(CLERK, "-", 0, "drain");
                counter.ask(how.equals("look") ? ledger.receipts().keySet() : List.of());
                if (!counter.ended(seconds)) {
                    wrong.add(counter.desk() + " never came to its end");
                    counter.kill();
                }
            }
        }
        return wrong;
    }

    @Override
    public void close() throws IOException {
        try {
            for (var counter : counters) {
                counter.kill();
                counter.relay().close();
                counter.net().close();
                counter.disk().close();
            }
            centre.kill();
            disk.close();
            if (postgres != null) {
                postgres.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
