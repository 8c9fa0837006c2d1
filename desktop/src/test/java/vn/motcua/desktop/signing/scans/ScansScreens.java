// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.ScanSlot;

/// The bench of scans in each of its states, over the real store, for the tests of the window.
public final class ScansScreens implements AutoCloseable {

    public enum At {
        EMPTY,
        WAITING,
        PIN,
        /// Somebody else's certificate was plugged in.
        OTHERS_KEY,
        DONE,
        /// What the office certifies.
        AGENCY
    }

    private final Path folder;
    private final Map<At, DayOfScans> days = new EnumMap<>(At.class);
    private final Map<At, ScansViewModel> models = new EnumMap<>(At.class);

    public ScansScreens(Path folder) {
        this.folder = folder;
    }

    /// A bench like this; asked again, another view of the same work.
    public Desk desk(At at, Words words, Problems problems) {
        var model = models.computeIfAbsent(at, this::model);
        var view = new ScansView(model, words, problems);
        if (at == At.PIN) {
            view.actions().buttons().get(1).fire();
        }
        return view;
    }

    private ScansViewModel model(At at) {
        var day = new DayOfScans(folder.resolve(at.name()));
        days.put(at, day);
        if (at != At.EMPTY) {
            day.received(1);
            day.received(2);
        }
        var bench = day.bench(day.key(
                at == At.OTHERS_KEY
                        ? "Nguyễn Hoàng Thị Thuỳ Phương Uyên Nhi"
                        : Sample.clerk().name()));
        if (at == At.OTHERS_KEY || at == At.DONE || at == At.AGENCY) {
            bench.sign(DayOfScans.PIN.toCharArray());
        }
        if (at == At.AGENCY) {
            bench.slot().set(ScanSlot.AGENCY);
        }
        return bench;
    }

    @Override
    public void close() {
        models.values().forEach(ScansViewModel::ended);
        days.values().forEach(DayOfScans::close);
    }
}
