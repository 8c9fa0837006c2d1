// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;

/// Tests that each begin with a draft in hand and an empty scan sheet. Pages are named by the number of their original
/// on the shelf.
class AtSheet extends AtBench {

    ScanViewModel scan;
    SheetViewModel sheet;

    @BeforeEach
    void openADraft() {
        atTheSheet();
        counter.card(Bench.card());
        counter.choose(Sample.BIRTH);
    }

    private void atTheSheet() {
        scan = counter.draft().scan();
        sheet = scan.sheet();
    }

    /// The program ends, starts again and takes up the draft in hand.
    void restart() {
        var left = draft();
        close();
        open();
        atTheSheet();
        counter.resume(left);
    }

    Dossier draft() {
        return counter.draft().draft().orElseThrow();
    }

    List<Integer> pages() {
        return scan.pages().stream().map(p -> p.page().first().original()).toList();
    }

    List<Integer> rows() {
        return scan.pages().stream().map(ScannedPage::row).toList();
    }

    /// What the second row holds.
    Source source() {
        return draft().papers().get(1).source();
    }
}
