// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.VerdictKind;

/// The verdicts of this sitting, newest first.
public final class VerifyViewModel {

    /// A PDF larger than this is not read into memory.
    static final int MOST_MB = 100;

    static final int MOST_CARDS = 12;

    private final Function<byte[], Judgement> ofPdf;
    private final Function<String, Judgement> ofSeal;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ObservableList<Judgement> judgements = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param ofPdf judges the bytes of a PDF; never throws for what is in it
    /// @param ofSeal judges the text of a seal
    public VerifyViewModel(
            Function<byte[], Judgement> ofPdf,
            Function<String, Judgement> ofSeal,
            Background background,
            Consumer<? super Problem> problems) {
        this.ofPdf = ofPdf;
        this.ofSeal = ofSeal;
        this.background = background;
        this.problems = problems;
    }

    public void open(List<Path> files) {
        for (var file : files) {
            judge(() -> ofPdf.apply(read(file)).from(String.valueOf(file.getFileName())));
        }
    }

    public void scanned(String seal) {
        judge(() -> ofSeal.apply(seal));
    }

    public void clear() {
        judgements.clear();
    }

    public ObservableList<Judgement> judgements() {
        return judgements;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public long valid() {
        return judgements.stream().filter(j -> j.kind() == VerdictKind.VALID).count();
    }

    private void judge(java.util.concurrent.Callable<Judgement> work) {
        busy.set(true);
        background
                .run(work)
                .then(judgement -> {
                    busy.set(false);
                    judgements.addFirst(judgement);
                    while (judgements.size() > MOST_CARDS) {
                        judgements.removeLast();
                    }
                })
                .orElse(problem -> {
                    busy.set(false);
                    problems.accept(problem);
                });
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_MB * 1_000_000L) {
                throw new Problem(VerifyProblem.TOO_LARGE, file.getFileName(), MOST_MB);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(e, VerifyProblem.UNREADABLE_FILE, file.getFileName());
        }
    }
}
