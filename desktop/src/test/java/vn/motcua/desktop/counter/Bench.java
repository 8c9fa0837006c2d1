// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.dossiers.DossierActs;
import vn.motcua.desktop.dossiers.Seat;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.desktop.ocr.Box;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.Word;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.print.PrintProblem;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.TimeLimit;

/// A desk for tests: the real store and use cases, stand-in machines, a centre that is away unless told otherwise.
final class Bench implements AutoCloseable {

    final IntakeSheets sheets;
    final Store store;
    final Intake intake;
    final Terms terms;
    final EndIntake end;
    final CounterViewModel counter;
    final List<String> printed = new ArrayList<>();
    final List<PageImage> paper = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<Object> asked = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    double confidence = 0.97;
    boolean printerBroken;
    Function<List<Path>, Scanner> files = _ -> (_, _) -> {
        throw new Problem(ScanProblem.NO_FILES);
    };

    @Nullable
    Problem jam;

    @Nullable
    Object reply;

    Bench(Path profile) {
        this(profile, true);
    }

    Bench(Path profile, boolean leased) {
        this(profile, leased, Words.of(Words.VIETNAMESE));
    }

    Bench(Path profile, boolean leased, Words words) {
        this(profile, leased, words, Sample.NOW);
    }

    Bench(Path profile, boolean leased, Words words, Instant now) {
        this(profile, leased, words, now, null, Background.direct());
    }

    /// @param machines `null`: stand-ins
    Bench(Path profile, boolean leased, Words words, Instant now, @Nullable Devices machines, Background background) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        store = Store.open(profile, new StoreKey(new byte[32]), clock);
        if (leased) {
            store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 42, 91));
        }
        var place = new Workplace(Sample.office(), Sample.clerk(), "Q03", true);
        var devices = machines == null ? standIns() : machines;
        intake = new Intake(store, devices.ocr(), Sample.CATALOGUE, place, clock, new Random(1));
        terms = new Terms(Sample.CATALOGUE, place, clock);
        sheets = new IntakeSheets(Forms.shipped(), terms, place);
        end = new EndIntake(store, devices.printer(), terms, sheets, place, clock);
        var work = new CounterWork(
                new Welcome(store, centre(), Sample.clerk()),
                intake,
                terms,
                sheets,
                end,
                new AskConsent(store, Sample.CATALOGUE, terms, place),
                new OneTimeCode((_, text) -> texts.add(text), clock, new Random(2)),
                new TakeFee(new Drawer(
                        store,
                        Sample.CATALOGUE,
                        Forms.shipped(),
                        devices.printer(),
                        new Till(place.office(), place.desk(), place.officer(), place.demo()),
                        clock)),
                new OpenPaper(new FetchPaper(store, centre())::scan, store, Sample.clerk(), "intake"),
                new BringSupplement(
                        store,
                        place,
                        new DossierActs(
                                        store,
                                        devices.printer(),
                                        Sample.CATALOGUE,
                                        new Seat(place.office(), place.officer(), place.desk(), place.demo()),
                                        clock)
                                .completion()::complete));
        counter = new CounterViewModel(work, devices, Sample.CATALOGUE, background, words);
    }

    /// A real scanner, and no other machine.
    static Devices devices(Scanner scanner, String device) {
        var reader = new OcrEngine() {
            @Override
            public ReadText read(PageImage page) {
                return new ReadText(List.of(), page.width(), page.height(), page.dpi(), 0, false);
            }

            @Override
            public void close() {}
        };
        return new Devices(scanner, device, _ -> scanner, reader, (_, _) -> {}, "printer");
    }

    private Devices standIns() {
        return new Devices(
                (_, pages) -> {
                    paper.forEach(pages::page);
                    if (jam != null) {
                        throw jam;
                    }
                },
                "test",
                paths -> files.apply(paths),
                ocr(),
                (_, job) -> {
                    if (printerBroken) {
                        throw new Problem(PrintProblem.NO_PRINTER);
                    }
                    printed.add(job.title() + " x" + job.copies());
                },
                "printer");
    }

    static String card() {
        return "048195000128||Nguyễn Thị Thuỳ Linh|14031995|Nữ|K45/12 Ông Ích Khiêm|10102021";
    }

    static PageImage page(Consumer<java.awt.Graphics2D> ink) {
        var image = new java.awt.image.BufferedImage(620, 877, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, 620, 877);
        g.setColor(java.awt.Color.BLACK);
        ink.accept(g);
        g.dispose();
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(image, "png", bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new PageImage(bytes.toByteArray(), 75, 620, 877);
    }

    static PageImage written() {
        return page(g -> g.fillRect(100, 100, 300, 200));
    }

    /// Fills every required field and settles every required paper without a scan.
    void settle() {
        for (var field : counter.draft().fields()) {
            if (field.field().required() && field.value().get().isBlank()) {
                field.value()
                        .set(
                                switch (field.field().type()) {
                                    case DATE -> "02/11/2026";
                                    case SEX -> "Nam";
                                    case NUMBER -> "1";
                                    case CITIZEN_NUMBER -> "048195000128";
                                    case TEXT -> "Trần Gia Huy";
                                    case CHOICE ->
                                        field.field().choices().getFirst().vi();
                                    case TIME -> "05:40";
                                    case PHONE -> "0905123318";
                                });
            }
        }
        for (var row : List.copyOf(counter.draft().rows())) {
            if (row.paper().required() && !row.isDone() && row.act() != ChecklistRow.Act.SCAN) {
                counter.draft().act(row.paper().no());
            }
        }
    }

    /// The first procedure that costs something and whose form 01 is printed unasked.
    void receiveWithFee() {
        receive(Sample.CATALOGUE.procedures(Sample.TODAY).stream()
                .filter(p -> p.fee().atCounter() > 0 && p.limit().unit() != TimeLimit.Unit.SAME_DAY)
                .findFirst()
                .orElseThrow());
    }

    void receive(Procedure procedure) {
        counter.card(card());
        counter.choose(procedure);
        paper.add(written());
        settle();
        for (var row : List.copyOf(counter.draft().rows())) {
            if (row.paper().required() && !row.isDone()) {
                scanInto(row.paper().no());
            }
        }
        settle();
        counter.sheet().set(Sheet.NONE);
        counter.receive();
    }

    void scanInto(int row) {
        counter.draft().openScan();
        counter.draft().scan().scan();
        counter.draft().scan().assign(row);
    }

    @Override
    public void close() {
        store.close();
    }

    private OcrEngine ocr() {
        return new OcrEngine() {
            @Override
            public ReadText read(PageImage page) {
                var words = new ArrayList<Word>();
                for (var i = 0; i < lines.size(); i++) {
                    var x = 40;
                    for (var text : lines.get(i).split(" ")) {
                        words.add(new Word(text, new Box(x, 40 + i * 40, text.length() * 8, 20), confidence, i));
                        x += text.length() * 8 + 8;
                    }
                }
                return new ReadText(words, page.width(), page.height(), page.dpi(), 0, false);
            }

            @Override
            public void close() {}
        };
    }

    private CentralServer centre() {
        return new CentralServer() {
            @Override
            public <T> T call(String path, Object body, Class<T> type) {
                asked.add(body);
                if (!type.isInstance(reply)) {
                    throw new Problem(CentreProblem.UNREACHABLE);
                }
                return type.cast(reply);
            }

            @Override
            public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {}

            @Override
            public InputStream paper(PaperId paper) {
                return InputStream.nullInputStream();
            }

            @Override
            public Optional<byte[]> trust(long known) {
                return Optional.empty();
            }
        };
    }

    /// Shows the counter in a window of 1366 × 768; on the screen's thread.
    static Stage window(CounterView view) {
        var scene = new Scene(new BorderPane(view.body()), 1366, 768);
        new Theme().dress(scene);
        var shown = new Stage();
        shown.setScene(scene);
        shown.show();
        return shown;
    }
}
