// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// A hall of counters for tests: the real centre with the demo's people, one cable to it, and what clerks do at its
/// counters.
public final class Hall implements AutoCloseable {

    public static final Clock CLOCK = Clock.systemUTC();
    public static final OfficerId HA = new OfficerId("ha.tran");
    public static final OfficerId VINH = new OfficerId("vinh.phan");
    public static final OfficeCode OFFICE = DemoData.OFFICE.code();
    public static final String PASSWORD = "một mật khẩu dài";

    private final Path folder;
    private final List<String> database;
    private final int port;
    private final Random random = new Random(5);
    private final List<SignIn> desks = new ArrayList<>();
    private SyncServer server;
    private final Cable cable;

    /// @param folder of the centre's home and the counters' profiles
    /// @param database arguments of a centre whose database stands elsewhere
    public Hall(Path folder, String... database) throws IOException {
        this.folder = folder;
        this.database = List.of(database);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        open("centre");
        new DemoData(server.database(), server.signInDesk(), CLOCK, new SecureRandom()).fill(PASSWORD);
        cable = new Cable(port);
    }

    /// The centre starts.
    ///
    /// @param home folder within the hall's
    void open(String home) {
        var args = new ArrayList<>(database);
        args.addAll(List.of("--home", home(home).toString(), "--port", Integer.toString(port)));
        server = SyncServer.start(Configuration.from(args, Map.of()), CLOCK);
    }

    /// The centre stops.
    void shut() {
        server.close();
    }

    public Path home(String home) {
        return folder.resolve(home);
    }

    public SyncServer server() {
        return server;
    }

    Cable cable() {
        return cable;
    }

    /// The cable to the centre is pulled.
    public void unplug() {
        cable.pull();
    }

    public void plug() {
        cable.plug();
    }

    /// A newly enrolled counter at which somebody is signed in and which has read all there is.
    public HallDesk counter(String name, OfficerId officer) {
        var desk = new SignIn(folder.resolve(name), CLOCK);
        desks.add(desk);
        var text = server.enrolmentText(OFFICE).replace(":" + port + " ", ":" + cable.port() + " ");
        desk.enrol(text, name);
        var counter = new HallDesk(folder.resolve(name), desk, desk.signIn(officer, PASSWORD));
        counter.syncs();
        return counter;
    }

    /// The same counter after its program was started again.
    HallDesk again(String name, OfficerId officer) {
        var desk = new SignIn(folder.resolve(name), CLOCK);
        desks.add(desk);
        return new HallDesk(folder.resolve(name), desk, desk.signIn(officer, PASSWORD));
    }

    /// Received at that counter under a leased number, with these papers.
    public Dossier receive(HallDesk at, byte[]... papers) {
        return receive(
                at,
                Stream.of(papers)
                        .<Supplier<InputStream>>map(bytes -> () -> new ByteArrayInputStream(bytes))
                        .toList());
    }

    Dossier receive(HallDesk at, Supplier<InputStream> paper) {
        return receive(at, List.of(paper));
    }

    private static Dossier receive(HallDesk at, List<Supplier<InputStream>> papers) {
        var store = at.store();
        var draft = Dossier.open(Sample.dossierId(), OFFICE, Sample.BIRTH, Sample.citizen());
        for (var i = 0; i < draft.papers().size(); i++) {
            var no = draft.papers().get(i).required().no();
            if (i < papers.size()) {
                var kept = store.shelf().keep(papers.get(i).get(), "scan", draft.id());
                draft = draft.withPaper(no, new Source.Scanned(kept, 1));
            } else {
                draft = draft.withPaper(no, new Source.Shown());
            }
        }
        return receive(at, draft);
    }

    /// This draft, received at that counter under a leased number.
    static Dossier receive(HallDesk at, Dossier draft) {
        var store = at.store();
        var today = LocalDate.now(CLOCK.withZone(ZoneId.of("Asia/Ho_Chi_Minh")));
        var code = store.codes().next(OFFICE, at.session().desk(), today);
        var due = today.plusDays(3).atTime(17, 0);
        var receipt = new Receipt(code, CLOCK.instant(), at.session().officer().id(), due, 0);
        return store.perform(
                new Act.ReceiveDossier(draft.receive(receipt)), at.session().officer());
    }

    /// Bytes that no compression makes smaller.
    public byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    /// How often the centre has a dossier of that number.
    public int atTheCentre(Dossier dossier) {
        var code = dossier.receipt().orElseThrow().code();
        return server.database().inTransaction(tx -> tx.dossiers().find(code).size());
    }

    @Override
    public void close() throws IOException {
        desks.forEach(SignIn::close);
        cable.close();
        server.close();
    }
}
