// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.motcua.model.problem.Problem;

/// TT 01/2023/TT-VPCP art 8(2): the whole document, as many images as pages, in the same order; a page with a sticky
/// note twice, with and without it.
public final class ScanRules {

    private ScanRules() {}

    /// @param pages that the original has
    /// @return what is wrong, in the order of the pages; empty if nothing is
    public static List<Problem> broken(int pages, List<ScannedSide> images) {
        var broken = new ArrayList<Problem>();
        var byPage = new TreeMap<Integer, List<ScannedSide>>();
        images.forEach(
                i -> byPage.computeIfAbsent(i.page(), _ -> new ArrayList<>()).add(i));
        IntStream.rangeClosed(1, pages)
                .filter(page -> !byPage.containsKey(page))
                .forEach(page -> broken.add(new Problem(PaperProblem.PAGE_MISSING, page, pages)));
        byPage.forEach((page, sides) -> {
            if (page < 1 || page > pages) {
                broken.add(new Problem(PaperProblem.PAGE_TOO_MANY, page, pages));
            } else if (sides.stream().anyMatch(ScannedSide::note)) {
                noted(page, sides, broken);
            } else if (sides.size() > 1) {
                broken.add(new Problem(PaperProblem.PAGE_TWICE, page));
            }
        });
        for (var i = 1; i < images.size(); i++) {
            if (images.get(i).page() < images.get(i - 1).page()) {
                broken.add(new Problem(
                        PaperProblem.PAGE_OUT_OF_ORDER, images.get(i).page(), i + 1));
            }
        }
        return broken;
    }

    private static void noted(int page, List<ScannedSide> sides, List<Problem> broken) {
        var covered = sides.stream().filter(ScannedSide::covered).count();
        if (covered == 0 || covered == sides.size()) {
            broken.add(new Problem(PaperProblem.NOTE_ONCE, page));
        } else if (sides.size() > 2) {
            broken.add(new Problem(PaperProblem.PAGE_TWICE, page));
        }
    }
}
