// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// Pages of papers that were scanned at the bench, on the encrypted shelf until their copy is deposited.
final class ScannedPages {

    private static final String SETTING = "digitise.scans";

    private final Store store;

    ScannedPages(Store store) {
        this.store = store;
    }

    /// @param pages all of that paper so far
    /// @param jam why no more came, `null` if the paper is at its end
    record Taken(List<PageImage> pages, @Nullable Problem jam) {}

    /// @throws Problem of the scanner, if there is not one page
    Taken scan(ResultId id, Scanner scanner, ScanSettings settings) {
        @Nullable Problem jam = null;
        try {
            scanner.scan(settings, page -> {
                if (!kept().contains(id)) {
                    keep(Stream.concat(kept().stream(), Stream.of(id)).toList());
                }
                store.shelf().scanned().keep(shelf(id), page);
            });
        } catch (Problem problem) {
            jam = problem;
        }
        var pages = pages(id);
        if (jam != null && pages.isEmpty()) {
            throw jam;
        }
        return new Taken(pages, jam);
    }

    List<PageImage> pages(ResultId id) {
        return store.shelf().scanned().of(shelf(id));
    }

    /// Papers whose pages are here, the oldest first.
    List<ResultId> kept() {
        var found = new ArrayList<ResultId>();
        for (var id : store.settings().get(SETTING).orElse("").split(",")) {
            if (!id.isEmpty()) {
                found.add(new ResultId(id));
            }
        }
        return found;
    }

    void drop(ResultId id) {
        if (kept().contains(id)) {
            store.shelf().scanned().drop(shelf(id));
            keep(kept().stream().filter(k -> !k.equals(id)).toList());
        }
    }

    private void keep(List<ResultId> ids) {
        store.settings().put(SETTING, ids.stream().map(ResultId::value).collect(Collectors.joining(",")));
    }

    /// Pages lie on the shelf under a name like a dossier's.
    private static DossierId shelf(ResultId id) {
        return new DossierId(UUID.nameUUIDFromBytes(("digitise:" + id.value()).getBytes(StandardCharsets.US_ASCII)));
    }
}
