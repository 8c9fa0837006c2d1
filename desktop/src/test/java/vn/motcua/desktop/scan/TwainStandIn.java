// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.model.paper.PageImage;

/// The stand-in for a TWAIN manager and its source, compiled from `twain_stand_in.c`, and what it wrote down.
final class TwainStandIn {

    static final String DEVICE = TwainScanner.PREFIX + "Motcua Stand-in 1";

    private final Path library;
    private final Path log;

    /// @param folder an empty one, kept while this process lives
    TwainStandIn(Path folder) throws IOException, InterruptedException {
        library = folder.resolve("libtwainstandin.so");
        log = folder.resolve("log");
        var source = folder.resolve("twain_stand_in.c");
        try (var in = Objects.requireNonNull(TwainStandIn.class.getResourceAsStream("twain_stand_in.c"))) {
            Files.copy(in, source);
        }
        var compiler = new ProcessBuilder(
                        "gcc", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IOException("gcc: " + compiler.exitValue());
        }
    }

    /// For scans in a child.
    ///
    /// @param how for example `pages=3,jam=2`
    TwainConfig config(String how) {
        return new TwainConfig(
                library.toString(), "", Map.of("TWAIN_STAND_IN", "as=told," + how, "TWAIN_LOG", log.toString()));
    }

    /// A scan in this process, which takes milliseconds. Whatever happens, the driver is closed in the end.
    ///
    /// @param into gets the pages that were whole
    /// @param then told of each page
    void scan(String how, ScanSettings settings, List<PageImage> into, PageFeedWatch then) throws Exception {
        behave(how);
        var windows = how.contains("parent=1") ? library.toString() : "";
        var pages = Files.createTempDirectory(log.getParent(), "pages");
        var feeds = new ArrayList<PageFeed>();
        var feed = new PageFeed(
                pages,
                told -> {
                    if (told.kind() == Told.Kind.PAGE) {
                        into.add(page(pages, told));
                        feeds.getFirst().goOn();
                    }
                    then.told(feeds.getFirst(), told);
                },
                settings.colour());
        feeds.add(feed);
        try (var driver = new TwainScan(library.toString(), windows)) {
            driver.scan(settings, Map.of(), feed);
        }
    }

    interface PageFeedWatch {
        void told(PageFeed feed, Told told);
    }

    private static PageImage page(Path folder, Told told) {
        try {
            var bytes = Files.readAllBytes(folder.resolve(Objects.requireNonNull(told.file())));
            return new PageImage(bytes, told.dpi(), told.width(), told.height());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void behave(String how) {
        try (var arena = Arena.ofConfined()) {
            SaneLibrary.invoke(
                    function("stand_in_behave", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS)),
                    arena.allocateFrom(how),
                    arena.allocateFrom(log.toString()));
        }
    }

    /// Sizes and offsets as the C compiler laid them: `STRUCT.field` or `STRUCT` to bytes.
    Map<String, Long> layout() {
        var text = (MemorySegment) SaneLibrary.invoke(function("stand_in_layout", FunctionDescriptor.of(ADDRESS)));
        return Stream.of(text.reinterpret(8192).getString(0).split("\n"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(w -> w[0], w -> Long.valueOf(w[1])));
    }

    private java.lang.invoke.MethodHandle function(String name, FunctionDescriptor descriptor) {
        var symbols = SymbolLookup.libraryLookup(library, Arena.global());
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
    }

    /// What the stand-in wrote down since it was last asked.
    List<String> log() throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        Files.deleteIfExists(log);
        return lines;
    }
}
