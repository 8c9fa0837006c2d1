// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import vn.motcua.desktop.worker.ParentPipe;

/// A counter in small, to be run in a heap of its own: scans a feeder again and again and puts each page on disk.
final class HundredPages {

    /// @param folder for SANE's configuration and the pages
    record Order(String folder, int pages) {}

    record Done(int pages) {}

    private HundredPages() {}

    public static void main(String... args) throws Exception {
        var parent = ParentPipe.open(args);
        var order = parent.next(Order.class);
        var folder = Path.of(Objects.requireNonNull(order.folder()));
        var scanner = new SaneScanner(SaneConfig.standIn(folder, Map.of()), Map.of("test-picture", "Color pattern"));
        var settings = new ScanSettings("test:0", 300, Colour.COLOUR, Source.ADF);
        var pages = new int[1];
        while (pages[0] < order.pages()) {
            scanner.scan(settings, page -> {
                try {
                    Files.write(folder.resolve("page-" + pages[0]++ % 3), page.bytes());
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        parent.send(new Done(pages[0]));
    }
}
