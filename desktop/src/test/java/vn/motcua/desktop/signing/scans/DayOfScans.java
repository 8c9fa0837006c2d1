// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.procedure.RequiredPaper;

/// A counter whose clerk took dossiers in and scanned their papers, and keys in anybody's name.
final class DayOfScans implements AutoCloseable {

    static final String PIN = "246810";

    /// The same for a process that opens the profile after another was killed.
    private static final StoreKey KEY = new StoreKey(new byte[32]);

    private static final DemoAuthority AUTHORITY = new DemoAuthority(Sample.NOW);

    private final Path folder;
    private final Store store;
    private Instant now = Sample.NOW;

    DayOfScans(Path folder) {
        this.folder = folder;
        this.store = Store.open(folder.resolve("profile"), KEY, clock());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }

    Dossier received(int serial) {
        var draft = Sample.complete();
        return received(
                serial,
                draft,
                draft.papers().stream().map(row -> filled(draft, row)).toList());
    }

    /// Two dossiers whose papers were scanned in turn: the first rows of both, then the second ones, a minute apart.
    List<Dossier> twoInTurn() {
        var one = Sample.complete();
        var other = Sample.complete();
        var rows = new ArrayList<DossierPaper>();
        var others = new ArrayList<DossierPaper>();
        for (var row : one.papers()) {
            now = now.plusSeconds(60);
            rows.add(filled(one, row));
            now = now.plusSeconds(60);
            others.add(filled(other, row));
        }
        return List.of(received(1, one, rows), received(2, other, others));
    }

    private DossierPaper filled(Dossier draft, DossierPaper row) {
        var shown = row.required().kind() == RequiredPaper.Kind.PRESENT;
        return new DossierPaper(
                row.required(),
                shown ? new Source.Shown() : scanned(row.required().name(), draft.id()));
    }

    private Dossier received(int serial, Dossier draft, List<DossierPaper> rows) {
        return store.perform(
                new Act.ReceiveDossier(draft.withPapers(rows).receive(Sample.receipt(serial))), Sample.clerk());
    }

    private Source scanned(String name, DossierId dossier) {
        var scan = store.shelf().keep(new ByteArrayInputStream(pdf(name + dossier)), "scan", dossier);
        store.shelf().unsigned().add(scan, Sample.clerk().id());
        return new Source.Scanned(scan, 1);
    }

    private static byte[] pdf(String title) {
        var page = SamplePages.png(new BufferedImage(165, 234, BufferedImage.TYPE_INT_RGB), 20);
        var out = new ByteArrayOutputStream();
        new SearchablePdf(0.8f)
                .write(
                        PdfOrder.of(title).withSlots(ScanSlot.fields()),
                        List.of(page),
                        List.of(new ReadText(List.of(), 165, 234, 20, 0, 0)),
                        out);
        return out.toByteArray();
    }

    /// A key in a file, opened by [#PIN].
    Tokens key(String name) {
        var file = folder.resolve("key-" + Math.abs(name.hashCode()) + ".p12");
        try {
            Files.write(
                    file,
                    AUTHORITY.issue(
                            name,
                            Sample.office().name(),
                            DemoAuthority.Kind.P_256,
                            PIN.toCharArray(),
                            Sample.NOW.minus(Duration.ofDays(30)),
                            Sample.NOW.plus(Duration.ofDays(365))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (pin, _) -> FileToken.open(file, pin, Sample.NOW);
    }

    SignScans work() {
        return new SignScans(
                store,
                Sample.office(),
                Sample.clerk(),
                (paper, _) -> store.shelf().open(paper));
    }

    ScansViewModel bench(Tokens tokens) {
        var bench = new ScansViewModel(work(), tokens, Background.direct());
        bench.entered();
        return bench;
    }
}
