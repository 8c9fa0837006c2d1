// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.util.List;

/// The head of a first page: agency, number, motto (NĐ 30/2020). It ends below the motto where its words are found,
/// else at 15 % of the page.
final class PageHead {

    private static final List<String> MOTTO =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CONG HOA XA HOI", "ĐỘC LẬP", "HẠNH PHÚC");
    private static final double USUAL = 0.15;
    /// The motto has a line under it, mm.
    private static final double UNDER = 4;

    private PageHead() {}

    /// @return its lower edge, mm from the lower edge of the page
    static double of(PageInk page) {
        var height = page.sheet().height();
        var motto = page.lines().stream()
                .filter(line -> line.low() > height / 2)
                .filter(line -> MOTTO.stream().anyMatch(line.folded().replace("HOÀ", "HÒA")::contains))
                .mapToDouble(line -> line.low() - UNDER)
                .min();
        return Math.min(motto.orElse(height), height * (1 - USUAL));
    }
}
