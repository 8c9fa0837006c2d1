// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.function.Consumer;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.model.dossier.DossierId;

/// Pages from somewhere onto the shelf of a dossier, one after the other.
@FunctionalInterface
interface PageFlow {

    /// @param kept told the number of each page once it is on the shelf
    void run(ScanSettings settings, DossierId dossier, Consumer<Integer> kept);

    /// Of a scanner.
    static PageFlow of(Scanner scanner, Originals originals) {
        return (settings, dossier, kept) ->
                scanner.scan(settings, page -> kept.accept(originals.keep(dossier, page, "")));
    }
}
