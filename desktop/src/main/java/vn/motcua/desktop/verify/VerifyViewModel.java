// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealText;
import vn.motcua.model.seal.VerdictKind;

/// The verdicts of this sitting, newest first, one of them chosen, and the revision of it that is looked at.
public final class VerifyViewModel {

    static final int MOST_CARDS = 12;

    private final CheckFile check;
    private final Surroundings around;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ObservableList<Checked> all = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable RevisionSight> sight = new ReadOnlyObjectWrapper<>();

    public VerifyViewModel(
            CheckFile check, Surroundings around, Background background, Consumer<? super Problem> problems) {
        this.check = check;
        this.around = around;
        this.background = background;
        this.problems = problems;
    }

    public void open(List<Path> files) {
        files.forEach(file -> run(() -> check.file(file), this::add));
    }

    public void scanned(String seal) {
        run(() -> check.seal(seal), this::add);
    }

    /// The page in the scanner: each seal on it is looked at.
    void scan() {
        run(this::seals, seals -> seals.forEach(this::scanned));
    }

    private List<String> seals() {
        var seals = around.codes().stream().filter(SealText::looksLike).toList();
        if (seals.isEmpty()) {
            throw new Problem(VerifyProblem.NO_CODE);
        }
        return seals;
    }

    /// Whether something that is valid has a dossier to go to.
    boolean hasOpenDossier() {
        return around.hasOpenDossier();
    }

    /// The chosen one goes to the dossier that is open at the counter.
    void attach() {
        var of = chosenOne();
        if (of == null || of.next() != NextAct.ATTACH) {
            return;
        }
        if (around.hasOpenDossier()) {
            around.attach(of.known(), of.file());
        } else {
            problems.accept(new Problem(VerifyProblem.NO_DOSSIER));
        }
    }

    /// Fetches what stands for the chosen one now, and judges it.
    void replacement() {
        var of = chosenOne();
        if (of != null && of.next() == NextAct.REPLACE) {
            run(() -> check.replacement(of, around::paper), this::add);
        }
    }

    private void add(Checked checked) {
        close();
        all.addFirst(checked);
        while (all.size() > MOST_CARDS) {
            all.removeLast();
        }
        chosen.set(0);
    }

    public void clear() {
        close();
        chosen.set(-1);
        all.clear();
    }

    /// Newest first.
    public ObservableList<Checked> all() {
        return all;
    }

    /// Index of the one that the keys are for, -1 where there is none.
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(int index) {
        if (index >= 0 && index < all.size()) {
            chosen.set(index);
        }
    }

    @Nullable
    Checked chosenOne() {
        return chosen.get() < 0 || chosen.get() >= all.size() ? null : all.get(chosen.get());
    }

    /// How many are being looked at.
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }

    public long valid() {
        return all.stream()
                .filter(one -> one.judgement().kind() == VerdictKind.VALID)
                .count();
    }

    /// The page that is looked at, `null` for none.
    ReadOnlyObjectProperty<@Nullable RevisionSight> sight() {
        return sight.getReadOnlyProperty();
    }

    /// Opens a revision of the chosen one.
    ///
    /// @param number from 1; any other is passed over
    void look(int number) {
        var of = chosenOne();
        if (of != null && number >= 1 && number <= of.revisions().all().size()) {
            draw(of, number, 0);
        }
    }

    /// @param by pages, may be negative
    void turn(int by) {
        var now = sight.get();
        if (now != null && now.page() + by >= 1 && now.page() + by <= now.pages()) {
            draw(now.of(), now.revision().number(), now.page() + by - 1);
        }
    }

    private void draw(Checked of, int number, int page) {
        run(
                () -> {
                    var picture = check.page(check.revision(of, number), page);
                    var revision = of.revisions().all().get(number - 1);
                    return new RevisionSight(of, revision, page + 1, picture.pages(), picture.png());
                },
                sight::set);
    }

    /// @return whether a revision was looked at
    boolean close() {
        var was = sight.get() != null;
        sight.set(null);
        return was;
    }

    /// A name for the revision that is looked at.
    String nameOfRevision() {
        var now = sight.get();
        return now == null
                ? ""
                : FileNames.revision(now.of().name(), now.revision().number());
    }

    /// Writes the revision that is looked at.
    void save(Path to, Runnable done) {
        var now = sight.get();
        if (now == null) {
            return;
        }
        run(
                () -> {
                    write(to, check.revision(now.of(), now.revision().number()));
                    return to;
                },
                _ -> done.run());
    }

    private static void write(Path to, byte[] bytes) {
        try {
            Files.write(to, bytes);
        } catch (IOException e) {
            throw new Problem(e, VerifyProblem.NOT_WRITTEN, to.getFileName());
        }
    }

    private <T> void run(Callable<T> work, Consumer<T> then) {
        running.set(running.get() + 1);
        background
                .run(work)
                .then(done -> {
                    running.set(running.get() - 1);
                    then.accept(done);
                })
                .orElse(problem -> {
                    running.set(running.get() - 1);
                    problems.accept(problem);
                });
    }
}
