// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// What the signing desk shows: the dossiers that wait for a result, the file brought for each, the page that will be
/// signed, and how a batch goes on.
public final class SigningViewModel {

    private static final int MOST_ITEMS = 1000;

    private final Store store;
    private final SignBatch signing;
    private final ResultPages resultPages;
    private final Background background;
    private final ResultFile.Outside outside;
    private final KeyChoiceViewModel key;
    private final ResultPageViewModel shown;
    private final MarksViewModel marks;

    private final ObservableList<ResultItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DossierId> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SignerInfo> signer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Job<?> running;
    private boolean scanning;

    /// @param outside brings what the centre raised since it was signed here, and tries out what anybody brings
    public SigningViewModel(
            Store store,
            SignBatch signing,
            ResultPages resultPages,
            ResultFile.Outside outside,
            Background background) {
        this.store = store;
        this.signing = signing;
        this.resultPages = resultPages;
        this.background = background;
        this.outside = outside;
        this.key = new KeyChoiceViewModel(signing.tokens(), background, problem::set);
        this.shown = new ResultPageViewModel(
                file -> file.isEligible() ? signing.preview(file) : null, store, outside, background, problem::set);
        this.marks = new MarksViewModel(items, () -> item(chosen.get()), busy.getReadOnlyProperty(), this::show);
        shown.preview().subscribe(marks.preview()::set);
        chosen.subscribe(_ -> {
            marks.selected().set(null);
            show();
        });
    }

    public ObservableList<ResultItem> items() {
        return items;
    }

    public ObjectProperty<@Nullable DossierId> chosen() {
        return chosen;
    }

    /// The page of the chosen result that bears its marks, drawn away from the screen.
    public ObjectProperty<@Nullable BufferedImage> page() {
        return shown.page();
    }

    /// Where the marks will stand.
    public MarksViewModel marks() {
        return marks;
    }

    public ObjectProperty<@Nullable Step> step() {
        return step;
    }

    /// Known once a PIN opened the token.
    public ObjectProperty<@Nullable SignerInfo> signer() {
        return signer;
    }

    /// Which key signs.
    public KeyChoiceViewModel key() {
        return key;
    }

    public ObjectProperty<@Nullable Problem> problem() {
        return problem;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public long count(ResultItem.State state) {
        return items.stream().filter(i -> i.state() == state).count();
    }

    /// How many F9 would sign now.
    public long eligible() {
        return items.stream().filter(ResultItem::isEligible).count();
    }

    /// Reads the dossiers in process anew; files already brought and results already signed stay.
    public void load() {
        background
                .run(() -> store.dossiers().running(MOST_ITEMS))
                .then(this::merge)
                .orElse(problem::set);
        key.load();
    }

    private void merge(List<Dossier> open) {
        var kept = new ArrayList<>(items.stream()
                .filter(i -> i.state() != ResultItem.State.WAITING)
                .toList());
        open.stream()
                .filter(d -> kept.stream().noneMatch(i -> i.dossier().id().equals(d.id())))
                .map(ResultItem::of)
                .forEach(kept::add);
        items.setAll(kept);
        if (chosen.get() == null && !items.isEmpty()) {
            chosen.set(items.getFirst().dossier().id());
        }
    }

    public void choose(int index) {
        if (index >= 0 && index < items.size()) {
            chosen.set(items.get(index).dossier().id());
        }
    }

    /// Takes a PDF in as the result of the chosen dossier.
    public void bring(Path pdf) {
        var target = chosen.get();
        if (target == null) {
            problem.set(new Problem(SigningProblem.NOTHING_TO_SIGN));
            return;
        }
        background
                .run(() -> ResultFile.read(pdf, outside))
                .then(bytes -> brought(target, bytes))
                .orElse(problem::set);
    }

    /// Takes many PDFs in: each whose name holds the code of a dossier that waits becomes its result. One alone is the
    /// chosen dossier's.
    public void bring(List<Path> pdfs) {
        if (pdfs.size() == 1) {
            bring(pdfs.getFirst());
            return;
        }
        var found = new FilesByCode(items).match(pdfs);
        background
                .run(() -> {
                    var read = new LinkedHashMap<DossierId, byte[]>();
                    found.forEach((dossier, pdf) -> read.put(dossier, ResultFile.read(pdf, outside)));
                    return read;
                })
                .then(read -> {
                    read.forEach((dossier, bytes) -> replace(dossier, item -> item.with(bytes)));
                    show();
                    if (read.size() < pdfs.size()) {
                        problem.set(new Problem(SigningProblem.FILES_LEFT, pdfs.size(), read.size()));
                    }
                })
                .orElse(problem::set);
    }

    /// Scans the result of the chosen dossier. Its pages are kept as they come, so that a jam costs none.
    public void scan(Scanner scanner, ScanSettings settings) {
        var target = chosen.get();
        if (target == null) {
            problem.set(new Problem(SigningProblem.NOTHING_TO_SIGN));
            return;
        }
        scanning = true;
        work(background.run(() -> {
                    scanner.scan(settings, page -> store.shelf().scanned().keep(target, page));
                    List<PageImage> pages = store.shelf().scanned().of(target);
                    return resultPages.pdf(pages);
                }))
                .then(bytes -> brought(target, bytes));
    }

    private void brought(DossierId target, byte[] bytes) {
        replace(target, item -> item.with(bytes));
        show();
    }

    private void show() {
        shown.show(item(chosen.get()));
    }

    /// Signs all that can be signed, one after the other; one that fails does not stop the others.
    public void sign(char[] pin) {
        sign(pin, items.stream().filter(ResultItem::isEligible).toList());
    }

    /// Signs again what failed, and only that.
    public void retry(char[] pin) {
        var failed = items.stream().filter(i -> i.isEligible() && i.state() == ResultItem.State.FAILED);
        sign(pin, failed.toList());
    }

    private void sign(char[] pin, List<ResultItem> batch) {
        if (batch.isEmpty()) {
            problem.set(new Problem(SigningProblem.NOTHING_TO_SIGN));
            return;
        }
        problem.set(null);
        work(background.<SignBatch.News, Integer>run(news -> signing.run(batch, pin, news), this::hear))
                .then(_ -> load())
                .orElse(_ -> key.load());
    }

    private void hear(SignBatch.News news) {
        switch (news) {
            case SignBatch.News.Opened(var info) -> signer.set(info);
            case SignBatch.News.Began(var id) -> replace(id, ResultItem::signing);
            case SignBatch.News.PinWanted(var answer) -> key.pinWanted().set(answer);
            case SignBatch.News.At(var now) -> step.set(now);
            case SignBatch.News.Signed(var after) -> {
                replace(after.id(), i -> i.signed(after));
                if (after.id().equals(chosen.get())) {
                    show();
                }
            }
            case SignBatch.News.Failed(var id, var why) -> {
                replace(id, i -> i.failed(why));
                problem.set(why);
            }
        }
    }

    /// A batch stops after the file at hand, a scan at once.
    public void stop() {
        signing.stop();
        key.pinGiven(Optional.empty());
        if (scanning && running != null) {
            running.cancel();
        }
    }

    private <T> Job<T> work(Job<T> job) {
        busy.set(true);
        running = job;
        return job.then(_ -> ended()).orElse(p -> {
            ended();
            problem.set(p);
        });
    }

    private void ended() {
        busy.set(false);
        step.set(null);
        running = null;
        scanning = false;
    }

    private @Nullable ResultItem item(@Nullable DossierId id) {
        return items.stream()
                .filter(i -> i.dossier().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void replace(DossierId id, UnaryOperator<ResultItem> change) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).dossier().id().equals(id)) {
                items.set(i, change.apply(items.get(i)));
            }
        }
    }
}
