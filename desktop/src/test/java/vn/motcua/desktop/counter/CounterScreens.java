// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.problem.Problem;

/// The counter desk in the states a clerk sees in a morning, over the real store, for the tests of the window.
public final class CounterScreens implements AutoCloseable {

    /// What the clerk is at.
    public enum At {
        HOME,
        PROCEDURES,
        SESSION,
        /// The number was typed and nobody has compared the papers yet.
        TYPED,
        SCAN,
        JAM,
        REVIEW,
        RECEIVED,
        SUPPLEMENT,
        REFUSAL,
        PEOPLE,
        CITIZEN,
        FAULTS,
        FEE,
        TRANSFER,
        PAPERS,
        BROUGHT,
        /// Nobody came yet; a paper lies in the scanner.
        EMPTY
    }

    private static final String PRINTER = "HP LaserJet Pro M404dn";

    private final Path folder;
    private final Map<String, Bench> benches = new LinkedHashMap<>();

    public CounterScreens(Path folder) {
        this.folder = folder;
    }

    /// A desk like this; asked again, another view of the same work.
    public Desk desk(At at, Words words) {
        var name = at + words.locale().getLanguage();
        var bench = benches.computeIfAbsent(name, n -> at(at, new Bench(folder.resolve(n), true, words)));
        return new CounterView(bench.counter, words, PRINTER);
    }

    /// The citizen's card is read.
    public void card(At at, Words words) {
        bench(at, words).counter.card(Bench.card());
    }

    public int rows(At at, Words words) {
        return bench(at, words).counter.draft().rows().size();
    }

    public int printed(At at, Words words) {
        return bench(at, words).printed.size();
    }

    private Bench bench(At at, Words words) {
        return java.util.Objects.requireNonNull(benches.get(at + words.locale().getLanguage()));
    }

    private static Bench at(At at, Bench bench) {
        var counter = bench.counter;
        if (at == At.EMPTY) {
            bench.paper.add(Bench.written());
            return bench;
        }
        if (at == At.TYPED) {
            bench.store.citizens().put(List.of(Sample.citizen()));
            counter.number(Sample.citizen().number());
        } else {
            counter.card(Bench.card());
        }
        if (at == At.PROCEDURES) {
            return bench;
        }
        counter.choose(Sample.BIRTH);
        bench.paper.add(Bench.written());
        switch (at) {
            case HOME -> counter.hold();
            case SCAN, JAM -> {
                bench.paper.add(Bench.page(_ -> {}));
                bench.jam = at == At.JAM ? new Problem(ScanProblem.JAMMED) : null;
                counter.draft().openScan();
                counter.draft().scan().scan();
            }
            case REVIEW -> {
                bench.lines.addAll(List.of("TỜ KHAI ĐĂNG KÝ KHAI SINH", "Họ, chữ đệm, tên: TRẦN GIA HUY"));
                bench.confidence = 0.5;
                bench.scanInto(2);
                counter.draft().openReview();
            }
            case RECEIVED -> {
                bench.scanInto(2);
                bench.settle();
                counter.receive();
                counter.sheet().set(Sheet.NONE);
            }
            case SUPPLEMENT -> {
                counter.supplement();
                counter.outcome().reason().set("Hồ sơ còn thiếu giấy chứng sinh và thông tin của trẻ");
            }
            case REFUSAL -> {
                counter.refusal();
                counter.outcome().refuse();
            }
            case PEOPLE -> {
                counter.openPeople();
                counter.people().standing().set(Standing.AUTHORISED);
                counter.people().number().set("048090001234");
                counter.people().name().set("Công Tằng Tôn Nữ Nguyễn Phước Thị Diệu Huyền Trân");
                counter.people().keep();
                counter.openPeople();
            }
            case CITIZEN -> counter.sheet().set(Sheet.CITIZEN);
            case FAULTS -> {
                counter.draft().setField("child.birth", "29/02/2023");
                counter.receive();
            }
            case FEE, TRANSFER -> {
                bench.receiveWithFee();
                counter.paying().fee().method(at == At.FEE ? TakeFee.Method.CASH : TakeFee.Method.TRANSFER);
            }
            case PAPERS -> {
                bench.scanInto(2);
                counter.openPapers();
            }
            case BROUGHT -> {
                counter.supplement();
                counter.outcome().reason().set("Hồ sơ còn thiếu giấy chứng sinh");
                counter.outcome().askSupplement();
                var code = counter.draft().dossier().get().code().orElseThrow().value();
                counter.end();
                counter.bring(code);
            }
            case PROCEDURES, SESSION, TYPED, EMPTY -> {}
        }
        return bench;
    }

    @Override
    public void close() {
        benches.values().forEach(Bench::close);
    }
}
