// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.Originals.Original;
import vn.motcua.desktop.pages.CardSheet;
import vn.motcua.model.paper.PageSheet;

/// Small pictures of pages, kept so that a step back shows at once; not of all steps, for a thick file takes many.
final class Thumbnails {

    static final int WIDTH = 280;

    /// Of how many steps back, beside what is shown.
    private static final int SPARE = 100;

    private final Map<List<PageSheet.Part>, byte[]> drawn = new LinkedHashMap<>();
    private final Map<Integer, byte[]> last = new HashMap<>();

    void clear() {
        drawn.clear();
        last.clear();
    }

    void put(PageSheet.Page page, byte[] png) {
        drawn.put(page.parts(), png);
        last.put(page.first().original(), png);
    }

    /// Forgets the oldest that are not shown.
    void keep(PageSheet sheet) {
        if (drawn.size() > sheet.pages().size() + 2 * SPARE) {
            var shown = sheet.pages().stream().map(PageSheet.Page::parts).collect(Collectors.toSet());
            var gone = drawn.keySet().stream()
                    .filter(parts -> !shown.contains(parts))
                    .limit(drawn.size() - shown.size() - SPARE)
                    .toList();
            gone.forEach(drawn::remove);
        }
    }

    boolean has(PageSheet.Page page) {
        return drawn.containsKey(page.parts());
    }

    /// Until it is drawn, what the page looked like before.
    byte[] of(PageSheet.Page page) {
        byte @Nullable [] now = drawn.get(page.parts());
        return now != null ? now : last.getOrDefault(page.first().original(), new byte[0]);
    }

    /// @param originals of the page's parts, in their order
    static byte[] of(PageSheet.Page page, List<Original> originals) {
        var first = originals.getFirst().look().preview();
        return page.isCard()
                ? CardSheet.preview(
                        first,
                        page.first().edits(),
                        originals.getLast().look().preview(),
                        page.parts().getLast().edits(),
                        WIDTH)
                : first.picture(page.first().edits(), WIDTH);
    }
}
