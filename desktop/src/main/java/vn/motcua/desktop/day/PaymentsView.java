// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.RowTable;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.model.dossier.Payment;

/// The numbers of a shift, one a row; a void one says so.
final class PaymentsView extends RowTable<CashBook.Given> {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    /// px
    private static final double ROW = 36;
    /// In sizes of the letters: where the table is narrower, the hour goes; it stands in the shift's sheet too.
    private static final double ROOMY = 41;

    private final Words words;

    PaymentsView(Words words) {
        super(words, ROW, "day.shift.none");
        this.words = words;
        setFocusTraversable(false);
        var hour = column("day.shift.at", 60, g -> HOUR.format(g.at().atZone(ShiftViewModel.ZONE)));
        var number = column("day.shift.number", 150, g -> g.number().toString()).atLeast(TextColumn.NUMBER);
        hour.onlyIn(ROOMY, number);
        column("day.shift.code", 180, g -> entry(g, CashBook.Entry::code)).atLeast(TextColumn.CODE);
        column("day.shift.method", 120, g -> entry(g, e -> way(e.payment())));
        var dong = column("day.shift.dong", 110, this::amount).atLeast(TextColumn.MONEY);
        dong.getStyleClass().add("amount");
    }

    void show(List<CashBook.Given> given) {
        getItems().setAll(given);
    }

    private String amount(CashBook.Given given) {
        var entry = given.entry();
        return entry == null
                ? words.get("day.shift.void")
                : ShiftViewModel.dong(entry.payment().dong());
    }

    private String way(Payment payment) {
        return words.get("money.method." + payment.method());
    }

    private static String entry(CashBook.Given given, Function<CashBook.Entry, String> part) {
        CashBook.@Nullable Entry entry = given.entry();
        return entry == null ? "" : part.apply(entry);
    }
}
