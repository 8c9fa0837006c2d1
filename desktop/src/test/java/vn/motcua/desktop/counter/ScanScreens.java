// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.desktop.bench.KindPapers;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.Wear;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.WatchedFolder;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// The scan sheet in every state a clerk meets, with papers that look like papers, for the tests of the window.
public final class ScanScreens implements AutoCloseable {

    private static final int DPI = 200;

    /// What the sheet shows.
    public enum At {
        /// Nothing yet, and files of somebody else lie in the watched folder.
        LYING,
        /// A box over the page in hand.
        CROP,
        /// Both sides of a card on one page.
        CARD,
        /// The fronts of a stack are there, its backs are to come.
        TURN,
        /// Fronts and backs are not as many.
        UNEQUAL,
        /// The program fell over in the middle of a scan.
        CUT_OFF,
        /// Pages that were sorted onto the checklist.
        SORTED,
        /// Jammed after the third page.
        JAMMED,
        /// Jammed with one side of a sheet.
        JAMMED_HALF,
        /// A page twice, on its way to a row.
        DOUBT
    }

    private final Path folder;
    private final Map<String, Bench> benches = new LinkedHashMap<>();

    public ScanScreens(Path folder) {
        this.folder = folder;
    }

    /// A desk like this; asked again, another view of the same work.
    public Desk desk(At at, Words words) {
        var name = at + words.locale().getLanguage();
        var bench = benches.computeIfAbsent(name, n -> at(at, new Bench(folder.resolve(n), true, words), folder));
        var desk = new CounterView(bench.counter, words, "HP LaserJet Pro M404dn");
        if (at == At.CROP) {
            desk.buttons().stream().filter(b -> b.keys().getName().equals("C")).forEach(b -> b.fire());
        }
        return desk;
    }

    private static Bench at(At at, Bench bench, Path folder) {
        if (at == At.SORTED) {
            bench.lines.addAll(List.of("TỜ KHAI ĐĂNG KÝ KHAI SINH", "Kính gửi: UBND phường Hải Châu"));
        }
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        var draft = bench.counter.draft();
        var scan = draft.scan();
        switch (at) {
            case LYING -> lying(bench, folder);
            case CROP -> scan(bench, 1, 2);
            case CARD -> {
                scan(bench, 1, 2, 3);
                for (var side = 0; side < 2; side++) {
                    scan.sheet().selectAt(side, false);
                    scan.sheet().edits().crop(new CropBox(180, 180, 674, 426));
                }
                scan.sheet().selectAt(0, false);
                scan.sheet().card();
            }
            case TURN -> {
                scan.duplex().toggle();
                scan(bench, 1, 2, 3);
            }
            case UNEQUAL -> {
                scan.duplex().toggle();
                scan(bench, 1, 2, 3);
                scan(bench, 4, 5);
            }
            case CUT_OFF -> {
                scan(bench, 1, 2);
                scan.say(new Problem(CounterProblem.SCAN_CUT_OFF, 2));
            }
            case SORTED -> scan(bench, 1, 2, 3);
            case JAMMED -> {
                bench.jam = new Problem(ScanProblem.JAMMED);
                scan(bench, 1, 2, 3);
            }
            case JAMMED_HALF -> {
                bench.jam = new Problem(ScanProblem.JAMMED);
                scan.profile().set(scan.profiles().get().byKey(2).orElseThrow());
                scan(bench, 1, 2, 3);
            }
            case DOUBT -> {
                bench.lines.addAll(List.of(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                        "Đơn xin xác nhận của người đứng tên dưới đây gửi Ủy ban nhân dân phường Hải Châu"));
                scan(bench, 1, 1);
                scan.assign(2);
            }
        }
        draft.openScan();
        return bench;
    }

    private static void lying(Bench bench, Path folder) {
        try {
            var phone = Files.createDirectories(folder.resolve("phone"));
            Files.write(phone.resolve("of-somebody-else.jpg"), new byte[9]);
            bench.store.settings().put(WatchedFolder.SETTING, phone.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void scan(Bench bench, int... papers) {
        bench.paper.clear();
        IntStream.of(papers).mapToObj(ScanScreens::paper).forEach(bench.paper::add);
        bench.counter.draft().scan().scan();
    }

    private static PageImage paper(int number) {
        var papers = new KindPapers(number);
        var paper = number == 1 ? papers.paper("birth-certificate") : papers.further(number);
        return SamplePages.page(SamplePages.paper(paper, Wear.CLEAN, number, DPI));
    }

    @Override
    public void close() {
        benches.values().forEach(Bench::close);
    }
}
