// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.procedure.Procedure;

/// One side of the post's work in tests: the real use cases over a real store, a printer that keeps what it prints.
final class PostSide {

    static final Sealing SEALED =
            new Sealing("BĐ 0048127", 3, "09:30", PostalMode.BOTH, "H58/3 Thái Phiên", true, true);

    final Store store;
    final Point point;
    final List<String> printed = new ArrayList<>();
    final List<byte[]> sheets = new ArrayList<>();
    final CollectDossier collect;
    final Bags bags;
    final SealBag seal;
    final SignHandover sign;
    final AcceptFromPost accept;
    final DeliverResult deliver;
    final PrintPost print;

    PostSide(Store store, Point point, Clock clock) {
        this.store = store;
        this.point = point;
        collect = new CollectDossier(store, new BlindOcr(), Sample.CATALOGUE, point, clock, new Random(3));
        bags = new Bags(store, point);
        seal = new SealBag(store, point, clock);
        sign = new SignHandover(store, point, clock);
        accept = new AcceptFromPost(store, Sample.CATALOGUE, point, clock);
        deliver = new DeliverResult(store, point, clock);
        print = new PrintPost(
                (pdf, job) -> {
                    sheets.add(pdf);
                    printed.add(job.title());
                },
                Forms.shipped(),
                Sample.CATALOGUE,
                point,
                clock);
    }

    /// Every paper counted into the envelope, or shown.
    static Dossier counted(Dossier draft) {
        var now = draft;
        for (var paper : draft.papers()) {
            now = now.withPaper(paper.required().no(), new Source.NotScanned("Trong phong bì"));
        }
        return now;
    }

    Dossier draft(Procedure procedure, OfficeCode office) {
        return counted(collect.open(procedure, Sample.citizen(), IdentityProof.QR, office));
    }

    Dossier filed(Procedure procedure, OfficeCode office) {
        return collect.seal(draft(procedure, office), SEALED, true);
    }

    Dossier seen(Dossier dossier) {
        return store.dossiers().find(dossier.id()).orElseThrow();
    }

    List<String> notes(Dossier dossier) {
        return store.dossiers().history(dossier.id()).stream()
                .map(h -> h.note())
                .toList();
    }

    /// Reads nothing.
    private static final class BlindOcr implements OcrEngine {
        @Override
        public ReadText read(PageImage page) {
            return new ReadText(List.of(), page.width(), page.height(), page.dpi(), 0, false);
        }

        @Override
        public void close() {}
    }
}
