// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.wire.Catalogue;

/// What every act of this desk stands on.
///
/// @param demo whether everything printed is marked as invented
/// @param words what the screen speaks
/// @param exports folder for files that leave the program
public record BoardWork(
        Store store,
        Office office,
        Officer officer,
        boolean demo,
        Catalogue catalogue,
        Printer printer,
        Clock clock,
        Words words,
        Path exports) {

    /// What is printed is Vietnamese, whatever the screen speaks.
    static final Words VIETNAMESE = Words.of(Words.VIETNAMESE);

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Period.VIETNAM);
    }
}
