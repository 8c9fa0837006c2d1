// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.pages.LastLines;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.problem.Problem;

/// The feeder stopped half-way: what is safe, which sheet goes in next, and how the scan goes on without a page lost
/// or doubled.
public final class JamViewModel {

    private static final byte[] NOTHING = {};

    private final SheetViewModel sheet;
    private final Background background;
    private final Supplier<LocalTime> clock;
    private final ReadOnlyObjectWrapper<@Nullable Jam> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<byte[]> lastLines = new ReadOnlyObjectWrapper<>(NOTHING);
    private final List<Integer> came = new ArrayList<>();

    JamViewModel(SheetViewModel sheet, Background background, Supplier<LocalTime> clock) {
        this.sheet = sheet;
        this.background = background;
        this.clock = clock;
    }

    /// `null` while nothing is stuck.
    public ReadOnlyObjectProperty<@Nullable Jam> now() {
        return now.getReadOnlyProperty();
    }

    /// PNG of the end of the last page that is safe; empty if there is none.
    public ReadOnlyObjectProperty<byte[]> lastLines() {
        return lastLines.getReadOnlyProperty();
    }

    /// The scanner begins to run.
    void begin() {
        clear();
        came.clear();
    }

    void came(int original) {
        came.add(original);
    }

    /// The scanner stopped, and all pages that came were looked at.
    void stopped(Problem why, Source source) {
        var page = came.reversed().stream()
                .map(sheet::number)
                .filter(n -> n > 0)
                .findFirst()
                .orElse(0);
        var half = source == Source.ADF_DUPLEX && came.size() % 2 == 1 && sheet.number(came.getLast()) > 0;
        now.set(new Jam(why, clock.get(), page, sheet.pages().size(), half));
        if (page > 0) {
            var shown = sheet.pages().get(page - 1);
            background
                    .run(() -> LastLines.of(shown.image()))
                    .then(lastLines::set)
                    .orElse(_ -> lastLines.set(NOTHING));
        }
    }

    /// Makes ready for the rest of the stack: it goes where the stack was going, and a sheet of which one side came
    /// takes the place of that side.
    void goOn() {
        var jam = now.get();
        if (jam != null && jam.half()) {
            sheet.replaceNext(came.getLast());
        }
    }

    void clear() {
        now.set(null);
        lastLines.set(NOTHING);
    }
}
