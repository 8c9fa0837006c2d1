// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What separator sheets said of the originals that came behind them. The sheets themselves are no pages.
///
/// @param behind the originals, in the order they came
/// @param last what the newest sheet of the stack said, `null` if none came in it yet
/// @param begun whether no original came behind the newest sheet yet
public record SeparatedPages(List<Behind> behind, @Nullable Separator last, boolean begun) {

    public static final SeparatedPages NONE = new SeparatedPages(List.of(), null, false);

    public SeparatedPages {
        behind = List.copyOf(behind);
    }

    /// An original that came behind a separator sheet.
    ///
    /// @param first whether it came right behind it
    public record Behind(int original, Separator said, boolean first) {}

    /// Another stack is put in: what comes is behind no sheet.
    public SeparatedPages stack() {
        return new SeparatedPages(behind, null, false);
    }

    public SeparatedPages by(Separator sheet) {
        return new SeparatedPages(behind, sheet, true);
    }

    /// With an original that came.
    public SeparatedPages came(int original) {
        if (last == null) {
            return this;
        }
        var all = new ArrayList<>(behind);
        all.add(new Behind(original, last, begun));
        return new SeparatedPages(all, last, false);
    }

    /// These went where they were to go: they are split as before, and named for no row any more.
    public SeparatedPages done(Collection<Integer> originals) {
        var all = behind.stream()
                .map(b -> originals.contains(b.original()) ? new Behind(b.original(), Separator.PLAIN, b.first()) : b)
                .toList();
        return new SeparatedPages(all, last, begun);
    }

    /// The row it was named for in a dossier of this procedure, 0 for none.
    public int row(int original, String procedure) {
        return find(original).map(b -> b.said().rowIn(procedure)).orElse(0);
    }

    /// Whether it came right behind a separator sheet.
    public boolean beginsAt(int original) {
        return find(original).filter(Behind::first).isPresent();
    }

    private Optional<Behind> find(int original) {
        return behind.stream().filter(b -> b.original() == original).findFirst();
    }
}
