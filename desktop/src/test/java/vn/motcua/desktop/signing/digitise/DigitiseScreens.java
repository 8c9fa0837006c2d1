// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;

/// The bench of old results in each of its states, over the real store, for the tests of the window.
public final class DigitiseScreens implements AutoCloseable {

    public enum At {
        EMPTY,
        /// A run was cut off.
        CUT_OFF,
        /// A worksheet with rows that are wrong.
        FAULTS,
        /// One opened paper, to be compared.
        ONE,
        PIN,
        DONE
    }

    private static final Path PAPER = Path.of("..", "assets", "samples", "certified-copy.jpg");
    private static final String LONG_NAME = "Nguyễn Hoàng Thị Thuỳ Phương Uyên Nhi Khánh Linh";

    private final Path folder;
    private final Map<At, Store> stores = new EnumMap<>(At.class);
    private final Map<At, DigitiseViewModel> models = new EnumMap<>(At.class);

    public DigitiseScreens(Path folder) {
        this.folder = folder;
    }

    /// A bench like this; asked again, another view of the same work.
    public Desk desk(At at, Words words, Problems problems) {
        var model = models.computeIfAbsent(at, this::model);
        model.problem().set(null);
        model.written().set(null);
        var view = new DigitiseView(model, words, problems, _ -> {}, new None(), () -> {}, () -> {});
        if (at == At.PIN) {
            view.actions().buttons().get(4).fire();
        }
        return view;
    }

    private DigitiseViewModel model(At at) {
        var papers = new OldPapers(made(folder.resolve(at + "-papers")));
        var store = Store.open(folder.resolve(at.name()), StoreKey.random(), OldPapers.CLOCK);
        stores.put(at, store);
        var model = new DigitiseViewModel(OldPapers.work(store, papers.tokens(Sample.NOW)), Background.direct());
        model.entered();
        switch (at) {
            case EMPTY -> {}
            case CUT_OFF -> {
                model.bring(papers.sheet(papers.row(1)));
                model.lines().set(List.of());
                model.entered();
            }
            case FAULTS ->
                model.bring(papers.sheet(
                        papers.row(1),
                        OldPapers.row("khong-co.pdf", "48198000555", "12/QĐ-UBND", "30/02/1998")
                                .replace("Nguyễn Thị Thuỳ Loan", LONG_NAME)
                                .replace("KQ.G15.000031", "KQ.X"),
                        papers.row(3)));
            case ONE -> {
                model.open(List.of(PAPER));
                model.lines().say(Column.NUMBER, "048198000555");
                model.lines().say(Column.OWNER, LONG_NAME);
                model.lines().say(Column.KIND, "KQ.G15.000031");
                model.lines().say(Column.NAME, "Giấy khai sinh");
                model.lines().say(Column.NOTATION, "118/1998");
            }
            case PIN -> model.bring(papers.sheet(papers.row(1), papers.row(2)));
            case DONE -> {
                model.bring(papers.sheet(papers.row(1), papers.row(2)));
                model.sign(OldPapers.PIN.toCharArray());
            }
        }
        return model;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        models.values().forEach(DigitiseViewModel::ended);
        stores.values().forEach(Store::close);
    }

    private static final class None implements FileChoice {

        @Override
        public List<Path> scans() {
            return List.of();
        }

        @Override
        public @Nullable Path sheet() {
            return null;
        }

        @Override
        public @Nullable Path save(String name) {
            return null;
        }
    }
}
