// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.RegisterNumber;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.server.store.Tx;

/// Gives dossiers their line in the register (sổ theo dõi hồ sơ, form 07): continuous from 1 in each office's year. A
/// line is given when all else is decided, in the transaction that keeps the dossier: none is ever left out or given
/// twice. Whoever was promised a line of a book waits until the one before is written.
final class Registering {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private record Book(OfficeCode office, int year) {}

    private final Tx tx;
    private final Instant now;
    private final Map<Book, Integer> last = new HashMap<>();

    Registering(Tx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    /// @param at when it was dealt with at the counter: that day's year is the book's, unless it cannot be
    Dossier enter(Dossier dossier, Instant at) {
        var book = new Book(dossier.office(), year(at));
        var line = last.computeIfAbsent(book, b -> tx.registerBooks().lock(b.office, b.year)) + 1;
        last.put(book, line);
        return dossier.registered(new RegisterNumber(book.year, line));
    }

    void write() {
        last.forEach((book, line) -> tx.registerBooks().gaveUpTo(book.office, book.year, line));
    }

    /// What was received in the last days of a year and comes in the next one belongs to the old book; a clock that is
    /// further off is not believed.
    private int year(Instant at) {
        var thisYear = now.atZone(VIETNAM).getYear();
        var told = at.atZone(VIETNAM).getYear();
        return told == thisYear - 1 ? told : thisYear;
    }
}
