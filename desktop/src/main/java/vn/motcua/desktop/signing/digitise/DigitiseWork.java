// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.OldResultReader;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.desktop.store.Listening;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Catalogue;

/// What is done at the bench of old results; nothing of it on the thread of the screen.
public final class DigitiseWork {

    private static final Map<String, Column> READ = Map.of(
            OldResultReader.NAME, Column.NAME,
            OldResultReader.NOTATION, Column.NOTATION,
            OldResultReader.ISSUED, Column.ISSUED,
            OldResultReader.NUMBER, Column.NUMBER);

    private static final int LOOK_DPI = 100;

    private final Store store;
    private final Office office;
    private final ScannedPages scans;
    private final OcrEngine ocr;
    private final RandomGenerator random;
    private final CheckMetadata check;
    private final ReadOldResults reading;
    private final DepositBatch batch;
    private final TroubleReport report;

    /// @param random a cryptographically strong source
    public DigitiseWork(
            Store store,
            Office office,
            Officer officer,
            Catalogue catalogue,
            OcrEngine ocr,
            Tokens tokens,
            RandomGenerator random,
            Words words) {
        this.store = store;
        this.office = office;
        this.scans = new ScannedPages(store);
        this.ocr = ocr;
        this.random = random;
        check = new CheckMetadata(store, Kinds.of(catalogue), office.code());
        reading = new ReadOldResults(store, check, random, words);
        batch = new DepositBatch(new ElectronicCopy(store, office, officer, ocr, check), tokens);
        report = new TroubleReport(words, check.kinds());
    }

    String issuer() {
        return office.name();
    }

    Kinds kinds() {
        return check.kinds();
    }

    DepositBatch batch() {
        return batch;
    }

    TroubleReport report() {
        return report;
    }

    /// @throws Problem of the worksheet
    List<OldResult> read(Path sheet) {
        return reading.read(sheet);
    }

    /// How far each has come since.
    List<OldResult> standing(List<OldResult> lines) {
        return reading.withStanding(lines);
    }

    /// The worksheet of a run that was cut off, if it is still where it was.
    Optional<Path> unfinished() {
        return Unfinished.in(store.settings()).map(u -> Path.of(u.sheet())).filter(Files::isRegularFile);
    }

    void end() {
        Unfinished.end(store.settings());
    }

    Listening onChange(Runnable listener) {
        return store.onChange(listener);
    }

    List<Fault> faults(Metadata said) {
        return check.faults(said);
    }

    /// A paper somebody scanned or opened, and why no more pages of it came.
    record Scanned(OldResult line, @Nullable Problem jam) {}

    /// Takes one paper. Its pages are on the disk as they come: a jam costs none of them.
    ///
    /// @throws Problem of the scanner, if not one page came
    Scanned scanned(OldResult line, Scanner scanner, ScanSettings settings) {
        var taken = scans.scan(line.id(), scanner, settings);
        return new Scanned(line.with(taken.pages()), taken.jam());
    }

    OldResult blank(int no) {
        return OldResult.of(no, ResultId.next(random), null, List.of());
    }

    /// What was scanned here before and is not deposited.
    List<OldResult> kept() {
        var standing = store.results().deposited(scans.kept()).keySet();
        standing.forEach(scans::drop);
        var kept = scans.kept();
        return IntStream.range(0, kept.size())
                .mapToObj(i -> OldResult.of(i + 1, kept.get(i), null, scans.pages(kept.get(i))))
                .toList();
    }

    /// The pages are not needed any more.
    void drop(ResultId id) {
        scans.drop(id);
    }

    /// The first page of a line's paper, for looking at; empty if it is no picture.
    static Optional<BufferedImage> firstPage(OldResult line) {
        var first = new ArrayList<>(line.pages().stream().limit(1).toList());
        if (line.file() != null && first.isEmpty()) {
            new FolderScanner(List.of(line.file())).scan(ScanSettings.of("").at(LOOK_DPI), page -> {
                if (first.isEmpty()) {
                    first.add(page);
                }
            });
        }
        return first.stream().findFirst().flatMap(DigitiseWork::picture);
    }

    private static Optional<BufferedImage> picture(PageImage page) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(page.bytes())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// What the reader makes of the pages: only proposals, for what nobody has said yet.
    Metadata proposed(List<PageImage> pages, Metadata said) {
        var texts = pages.stream().map(ocr::read).toList();
        var all = new EnumMap<Column, String>(Column.class);
        for (var reading : OldResultReader.read(texts)) {
            column(reading).ifPresent(c -> all.put(c, reading.value()));
        }
        var name = all.getOrDefault(Column.NAME, "");
        kindOf(name).ifPresent(kind -> {
            all.put(Column.KIND, kind);
            all.put(Column.NAME, check.kinds().name(kind).orElse(name));
        });
        all.put(Column.SCOPE, "Toàn quốc");
        return said.over(new Metadata(all));
    }

    private static Optional<Column> column(FieldReading reading) {
        return Optional.ofNullable(READ.get(reading.key()));
    }

    private Optional<String> kindOf(String title) {
        var key = NameKey.of(title);
        return check.kinds().names().entrySet().stream()
                .filter(e -> NameKey.of(e.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// @param news told in order
    int run(List<OldResult> lines, char[] pin, Consumer<DepositBatch.News> news) {
        return batch.run(lines, pin, told -> {
            if (told instanceof DepositBatch.News.Deposited(var id)) {
                scans.drop(id);
            }
            news.accept(told);
        });
    }
}
