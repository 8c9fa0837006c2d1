// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PageSheet;

/// Where pages that come go: behind all others, behind a page, or the first of them in a page's place.
final class NextPlace {

    private int behind;
    private int instead;

    enum Where {
        END,
        BEHIND,
        IN_PLACE
    }

    /// @param here the page in hand, `null` for none
    void expect(Where where, PageSheet.@Nullable Page here) {
        behind = here == null || where == Where.END ? 0 : here.first().original();
        instead = where == Where.IN_PLACE ? behind : 0;
    }

    /// The next page takes this one's place, and what comes then goes on as it was to.
    void replace(int original) {
        instead = original;
    }

    /// A page came; the next one follows it.
    void take(PageHistory history, PageSheet.Page page) {
        var old = history.now().holding(instead);
        if (old.isPresent()) {
            history.arrived(sheet -> sheet.knowing(page.first().original()));
            history.edit(history.now().replaced(old.get(), page));
        } else {
            var at = behind;
            history.arrived(sheet -> sheet.came(page, at));
        }
        behind = behind == 0 ? 0 : page.first().original();
        instead = 0;
    }
}
