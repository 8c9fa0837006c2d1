// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// The lines of the bench and the chosen one: what is said of it, and its first page.
public final class LinesViewModel {

    private final DigitiseWork work;
    private final Background background;
    private final Consumer<Problem> trouble;
    private final ObservableList<OldResult> all = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final ObjectProperty<@Nullable BufferedImage> page = new SimpleObjectProperty<>();
    private @Nullable ResultId shown;

    LinesViewModel(DigitiseWork work, Background background, Consumer<Problem> trouble) {
        this.work = work;
        this.background = background;
        this.trouble = trouble;
        chosen.subscribe(_ -> showPage());
    }

    public ObservableList<OldResult> all() {
        return all;
    }

    /// Index of the line that the form shows, -1 for none.
    public IntegerProperty chosen() {
        return chosen;
    }

    Optional<OldResult> line() {
        var at = chosen.get();
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    /// The first page of the chosen line as it is, drawn away from the screen.
    public ObjectProperty<@Nullable BufferedImage> page() {
        return page;
    }

    public long count(Predicate<OldResult> which) {
        return all.stream().filter(which).count();
    }

    /// The office in whose name copies are deposited.
    String issuer() {
        return work.issuer();
    }

    Kinds kinds() {
        return work.kinds();
    }

    void set(List<OldResult> lines) {
        chosen.set(-1);
        all.setAll(lines);
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).hasTrouble()) {
                choose(i);
                return;
            }
        }
        choose(0);
    }

    void choose(int index) {
        chosen.set(Math.clamp(index, -1, all.size() - 1));
        if (line().map(l -> !l.id().equals(shown)).orElse(true)) {
            showPage();
        }
    }

    /// A new line, or one that got more pages, is chosen; the reader proposes what it says.
    void take(OldResult line) {
        if (all.stream().anyMatch(l -> l.id().equals(line.id()))) {
            replace(line.id(), l -> l.with(line.pages()));
        } else {
            all.add(line);
            choose(all.size() - 1);
        }
        background
                .run(() -> work.proposed(line.pages(), line.said()))
                .then(proposed -> propose(line.id(), proposed))
                .orElse(trouble);
    }

    /// What somebody wrote while the reader was reading stays.
    private void propose(ResultId id, Metadata proposed) {
        replace(id, l -> l.saying(l.said().over(proposed), l.faults(), OldResult.State.PROPOSED));
        find(id).ifPresent(l -> judge(id, l.said(), OldResult.State.PROPOSED));
    }

    private Optional<OldResult> find(ResultId id) {
        return all.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    int nextNo() {
        return all.stream().mapToInt(OldResult::no).max().orElse(0) + 1;
    }

    /// Something else was said of the chosen line.
    public void say(Column column, String text) {
        line().ifPresent(l -> say(l.id(), column, text));
    }

    /// Something else was said of a line, which need not be the chosen one any more.
    void say(ResultId of, Column column, String text) {
        find(of).filter(l -> !l.isDone() && l.state() != OldResult.State.WORKING)
                .filter(l -> !l.said().get(column).equals(text.strip()))
                .ifPresent(l -> {
                    var said = l.said().with(column, text);
                    replace(l.id(), old -> old.saying(said, old.faults(), OldResult.State.PROPOSED));
                    var looked = l.pages().isEmpty() || l.state() == OldResult.State.READY;
                    judge(l.id(), said, looked ? OldResult.State.READY : OldResult.State.PROPOSED);
                });
    }

    /// The officer has compared the chosen line with the paper.
    public void confirm() {
        line().filter(l -> l.state() == OldResult.State.PROPOSED || l.state() == OldResult.State.FAULTY)
                .ifPresent(l -> judge(l.id(), l.said(), OldResult.State.READY));
    }

    /// Faults of the file stay: only another worksheet mends them. A judgement that comes late, on what is said no
    /// more, does not count.
    private void judge(ResultId id, Metadata said, OldResult.State ifRight) {
        background
                .run(() -> work.faults(said))
                .then(faults -> replace(id, l -> {
                    if (!l.said().equals(said) || l.isDone() || l.state() == OldResult.State.WORKING) {
                        return l;
                    }
                    var ofFile = l.faults().stream().filter(f -> f.column() == Column.FILE);
                    return l.saying(said, Stream.concat(ofFile, faults.stream()).toList(), ifRight);
                }))
                .orElse(trouble);
    }

    /// Takes the chosen line off the bench; what is deposited stays deposited.
    public void remove() {
        if (line().filter(l -> l.state() != OldResult.State.WORKING).isPresent()) {
            var at = chosen.get();
            var gone = all.remove(at);
            background
                    .run(() -> {
                        work.drop(gone.id());
                        return true;
                    })
                    .orElse(trouble);
            choose(Math.min(at, all.size() - 1));
        }
    }

    private void showPage() {
        page.set(null);
        shown = line().map(OldResult::id).orElse(null);
        line().filter(l -> l.faults().stream().noneMatch(f -> f.column() == Column.FILE))
                .ifPresent(l -> background
                        .run(() -> DigitiseWork.firstPage(l))
                        .then(found -> {
                            if (l.id().equals(shown)) {
                                page.set(found.orElse(null));
                            }
                        })
                        .orElse(trouble));
    }

    void replace(ResultId id, UnaryOperator<OldResult> change) {
        for (var i = 0; i < all.size(); i++) {
            if (Objects.equals(all.get(i).id(), id)) {
                all.set(i, change.apply(all.get(i)));
                return;
            }
        }
    }
}
