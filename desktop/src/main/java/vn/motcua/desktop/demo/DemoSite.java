// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.Edges;
import vn.motcua.desktop.LateOcr;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signing.Marks;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// A whole site in one temporary folder: a centre, a counter's profile, an authority with a signer's token, a
/// scanner with synthetic paper on its glass, a printer whose paper is a folder. Keys and passwords are made for this
/// run.
final class DemoSite implements AutoCloseable {

    static final String SIGNER = "Phan Quang Vinh";
    /// Who the demo's authority is, as `server trust add` would write it.
    private static byte[] registry(byte[] anchor) {
        var name = "Tổ chức chứng thực của bản dùng thử";
        var entry = Map.of(
                "id",
                "demo",
                "name",
                name,
                "kind",
                "DEMO",
                "sha256",
                PaperId.of(anchor).sha256(),
                "note",
                "",
                "source",
                "");
        return Wire.write(Map.of("authorities", List.of(entry)));
    }

    private static final String LETTERS = "bcdfghjkmnpqrstvxz23456789";

    private final Path home;
    private final DemoCentre centre;
    private final EsclDevice scanner;
    private final FilePrinter printer;
    private final DemoKey key;
    private final Edges edges;
    private final String password = secret(10);
    private final String pin = secret(6);
    private final AtomicReference<@Nullable Path> resultFile = new AtomicReference<>();

    /// @param version of the program, as shown
    DemoSite(Path home, String version) throws IOException {
        this.home = home;
        var clock = Clock.system(Edges.ZONE);
        var now = clock.instant();
        centre = new DemoCentre(DemoCentre.folder(home, "centre"), password);
        var authority = new DemoAuthority(now);
        var anchors = DemoCentre.folder(home.resolve("centre"), "anchors");
        Files.write(anchors.resolve("demo.cer"), authority.anchor());
        Files.write(anchors.resolve("registry.json"), registry(authority.anchor()));
        key = DemoKey.make(home, authority, pin, clock);
        scanner = new EsclDevice(Model.office());
        printer = new FilePrinter(DemoCentre.folder(home, "printed"));
        var devices = new Devices(
                scanners(),
                "",
                FolderScanner::new,
                new LateOcr(TesseractOcr.userCache()),
                printer,
                home.resolve("printed").toString());
        edges = new Edges(
                DemoCentre.folder(home, "counter"),
                clock,
                devices,
                key.machine(),
                new Marks(
                        sample("stamps/officer-signature-sample.png"),
                        sample("stamps/office-seal-sample.png"),
                        "kq.motcua.example"),
                resultFile::get,
                version,
                true);
    }

    DemoCentre centre() {
        return centre;
    }

    Edges edges() {
        return edges;
    }

    DemoKey key() {
        return key;
    }

    String password() {
        return password;
    }

    String pin() {
        return pin;
    }

    Path printed() {
        return home.resolve("printed");
    }

    /// Makes the desk known to the centre and both officers known to the desk, as an administrator does before the
    /// first day.
    void enrol() {
        try (var signIn = new SignIn(edges.profile(), edges.clock())) {
            signIn.enrol(centre.enrolment(), "Q03");
            var unused = signIn.signIn(new OfficerId("vinh.phan"), password);
            var alsoUnused = signIn.signIn(new OfficerId("ha.tran"), password);
        }
    }

    /// The program's own client, as it meets every network scanner.
    private Scanners scanners() {
        var book = ScannerBook.at(home.resolve("scanners.json"));
        var scanners = new Scanners(List.of(new EsclScanner(book)), book);
        scanners.choose(scanners.add(scanner.address()));
        return scanners;
    }

    /// Puts a paper into the scanner, and on its glass.
    ///
    /// @param sample below `assets/`, a JPEG picture of an A4 page
    void lay(String sample) throws IOException {
        scanner.lay(sample(sample));
    }

    /// A scanner whose feeder is never empty, for people who try it out.
    void layAgainAndAgain(String sample) throws IOException {
        lay(sample);
        scanner.paper().refill();
    }

    /// The file that the officer will choose as the result.
    void result(byte[] pdf) throws IOException {
        var file = home.resolve("result-unsigned.pdf");
        Files.write(file, pdf);
        resultFile.set(file);
    }

    /// A shipped sample as a file.
    Path file(String sample) throws IOException {
        var file = home.resolve(sample.substring(sample.lastIndexOf('/') + 1));
        Files.write(file, sample(sample));
        return file;
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = DemoSite.class.getResourceAsStream("/assets/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String secret(int length) {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Override
    public void close() {
        centre.close();
        scanner.close();
        edges.devices().ocr().close();
    }
}
