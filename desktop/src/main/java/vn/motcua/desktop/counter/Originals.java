// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.pages.CardSheet;
import vn.motcua.desktop.pages.Edited;
import vn.motcua.desktop.pages.Look;
import vn.motcua.desktop.qr.QrReader;
import vn.motcua.desktop.scan.BlankPage;
import vn.motcua.desktop.store.KeptSheet;
import vn.motcua.desktop.store.Pages;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.paper.Separator;
import vn.motcua.model.problem.Problem;

/// The originals of a dossier's pages on the shelf. Pictures are made of them when they are needed and held by nobody.
final class Originals {

    private final Pages shelf;

    Originals(Pages shelf) {
        this.shelf = shelf;
    }

    /// An original as the sheet knows it.
    ///
    /// @param number on the shelf, from 1
    /// @param blank nothing is on it
    /// @param separator what it says if it is no page but a separator sheet
    record Original(
            int number,
            int dpi,
            int width,
            int height,
            Look look,
            boolean blank,
            @Nullable Separator separator) {}

    /// A page that just came is safe on the shelf before the next one is scanned.
    ///
    /// @param file fingerprint of the watched file it was read from, empty for none
    /// @return its number
    int keep(DossierId dossier, PageImage page, String file) {
        return shelf.keep(dossier, page, file.isEmpty() ? null : file);
    }

    /// How many pages of a watched file came already that was not put away.
    int read(DossierId dossier, String file) {
        return file.isEmpty() ? 0 : shelf.read(dossier, file);
    }

    void putAway(DossierId dossier, String file) {
        shelf.putAway(dossier, file);
    }

    List<Integer> numbers(DossierId dossier) {
        return shelf.numbers(dossier);
    }

    KeptSheet sheet(DossierId dossier) {
        return shelf.sheet(dossier);
    }

    void keep(DossierId dossier, KeptSheet sheet) {
        shelf.keep(dossier, sheet);
    }

    Original look(DossierId dossier, int number) {
        var page = original(dossier, number);
        var look = Look.at(page);
        var separator =
                look.barred() ? QrReader.read(page).flatMap(Separator::parse).orElse(null) : null;
        return new Original(number, page.dpi(), page.width(), page.height(), look, BlankPage.isBlank(page), separator);
    }

    PageImage original(DossierId dossier, int number) {
        return shelf.page(dossier, number).orElseThrow(() -> new Problem(CounterProblem.NO_PAGES));
    }

    /// The page with all that is done to it.
    PageImage picture(DossierId dossier, PageSheet.Page page) {
        var sides = page.parts().stream()
                .map(p -> Edited.of(original(dossier, p.original()), p.edits()))
                .toList();
        return page.isCard() ? CardSheet.of(sides.getFirst(), sides.getLast()) : sides.getFirst();
    }
}
