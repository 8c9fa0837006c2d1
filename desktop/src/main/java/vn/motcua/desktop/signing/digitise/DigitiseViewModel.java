// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.signing.KeyChoiceViewModel;
import vn.motcua.desktop.store.Listening;
import vn.motcua.model.problem.Problem;

/// What the bench of old results shows and does: where its lines come from, how a run goes on, what is written of it.
public final class DigitiseViewModel {

    private final DigitiseWork work;
    private final Background background;
    private final KeyChoiceViewModel key;
    private final LinesViewModel lines;
    private final ObjectProperty<@Nullable Path> sheet = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> unfinished = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> written = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Listening listening;
    private @Nullable Job<?> scanning;

    public DigitiseViewModel(DigitiseWork work, Background background) {
        this.work = work;
        this.background = background;
        this.key = new KeyChoiceViewModel(work.batch().tokens(), background, problem::set);
        this.lines = new LinesViewModel(work, background, problem::set);
        this.listening = work.onChange(() -> {
            if (looking.compareAndSet(false, true)) {
                background.onScreen(this::lookAgain);
            }
        });
    }

    public LinesViewModel lines() {
        return lines;
    }

    /// The worksheet the lines come from.
    public ObjectProperty<@Nullable Path> sheet() {
        return sheet;
    }

    /// The worksheet of a run that was cut off.
    public ObjectProperty<@Nullable Path> unfinished() {
        return unfinished;
    }

    /// The report or template that was written last.
    public ObjectProperty<@Nullable Path> written() {
        return written;
    }

    public ObjectProperty<@Nullable Problem> problem() {
        return problem;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Which key signs.
    public KeyChoiceViewModel key() {
        return key;
    }

    /// Why a line was not deposited, in words.
    String reason(OldResult line) {
        return work.report().reason(line);
    }

    /// The officer came to the bench.
    public void entered() {
        key.load();
        lookAgain();
        if (lines.all().isEmpty()) {
            background.run(work::kept).then(kept -> kept.forEach(lines::take)).orElse(problem::set);
            background
                    .run(work::unfinished)
                    .then(found -> unfinished.set(found.orElse(null)))
                    .orElse(problem::set);
        }
    }

    void ended() {
        listening.close();
    }

    private void lookAgain() {
        looking.set(false);
        var waiting = lines.all().stream()
                .filter(l -> l.state() == OldResult.State.DEPOSITED)
                .toList();
        if (!waiting.isEmpty() && !busy.get()) {
            background
                    .run(() -> work.standing(waiting))
                    .then(now -> now.stream()
                            .filter(line -> line.state() == OldResult.State.AT_CENTRE)
                            .forEach(line -> lines.replace(line.id(), _ -> line)))
                    .orElse(problem::set);
        }
    }

    /// Takes the rows of a worksheet in, in place of what was shown.
    public void bring(Path worksheet) {
        problem.set(null);
        begin(background.run(() -> work.read(worksheet))).then(read -> {
            unfinished.set(null);
            sheet.set(worksheet);
            lines.set(read);
        });
    }

    /// Goes on with the run that was cut off.
    public void resume() {
        var cutOff = unfinished.get();
        if (cutOff != null) {
            bring(cutOff);
        }
    }

    /// Each file becomes a line of its own.
    public void open(List<Path> files) {
        var first = lines.nextNo();
        begin(background.<DigitiseWork.Scanned, Integer>run(
                each -> {
                    for (var i = 0; i < files.size(); i++) {
                        var file = new FolderScanner(List.of(files.get(i)));
                        each.accept(work.scanned(work.blank(first + i), file, ScanSettings.of("")));
                    }
                    return files.size();
                },
                this::take));
    }

    /// Scans one paper of one or more pages.
    public void scan(Scanner scanner, ScanSettings settings) {
        scan(work.blank(lines.nextNo()), scanner, settings);
    }

    /// More pages of the chosen paper, after a jam or from the glass.
    public void more(Scanner scanner, ScanSettings settings) {
        lines.line()
                .filter(l -> !l.pages().isEmpty() && !l.isDone() && !busy.get())
                .ifPresent(l -> scan(l, scanner, settings));
    }

    private void scan(OldResult line, Scanner scanner, ScanSettings settings) {
        var job = background.run(() -> work.scanned(line, scanner, settings));
        scanning = job;
        begin(job).then(this::take);
    }

    /// What came before a jam is kept; the jam is told all the same.
    private void take(DigitiseWork.Scanned scanned) {
        lines.take(scanned.line());
        if (scanned.jam() != null) {
            problem.set(scanned.jam());
        }
    }

    /// Signs and deposits all that can be.
    public void sign(char[] pin) {
        sign(pin, OldResult::isEligible);
    }

    /// Only what failed.
    public void retry(char[] pin) {
        sign(pin, l -> l.state() == OldResult.State.FAILED);
    }

    private void sign(char[] pin, Predicate<OldResult> which) {
        var batch = lines.all().stream().filter(which).toList();
        if (batch.isEmpty()) {
            problem.set(new Problem(DigitiseProblem.NOTHING_TO_SIGN));
            return;
        }
        problem.set(null);
        begin(background.<DepositBatch.News, Integer>run(news -> work.run(batch, pin, news), this::hear))
                .then(_ -> over())
                .orElse(_ -> key.load());
    }

    private void over() {
        key.load();
        lookAgain();
        if (sheet.get() != null && lines.all().stream().allMatch(OldResult::isDone)) {
            forget();
        }
    }

    /// All of the worksheet is done, or nobody wants the rest.
    public void forget() {
        background
                .run(() -> {
                    work.end();
                    return true;
                })
                .then(_ -> unfinished.set(null))
                .orElse(problem::set);
    }

    private void hear(DepositBatch.News news) {
        switch (news) {
            case DepositBatch.News.Opened _ -> problem.set(null);
            case DepositBatch.News.Began(var id) -> lines.replace(id, l -> l.at(OldResult.State.WORKING));
            case DepositBatch.News.PinWanted(var answer) -> key.pinWanted().set(answer);
            case DepositBatch.News.Deposited(var id) -> lines.replace(id, l -> l.at(OldResult.State.DEPOSITED));
            case DepositBatch.News.Left(var id) -> lines.replace(id, l -> l.at(OldResult.State.READY));
            case DepositBatch.News.Failed(var id, var why) -> lines.replace(id, l -> l.failed(why));
        }
    }

    /// At once.
    public void stop() {
        work.batch().stop();
        key.pinGiven(Optional.empty());
        if (scanning != null) {
            scanning.cancel();
        }
    }

    /// Writes what failed and why beside the worksheet.
    public void report() {
        var from = sheet.get();
        if (from != null && lines.count(OldResult::hasTrouble) > 0) {
            var now = List.copyOf(lines.all());
            background
                    .run(() -> work.report().write(from, now))
                    .then(written::set)
                    .orElse(problem::set);
        }
    }

    public void template(Path to) {
        background
                .run(() -> {
                    work.report().template(to);
                    return to;
                })
                .then(written::set)
                .orElse(problem::set);
    }

    private <T> Job<T> begin(Job<T> job) {
        busy.set(true);
        return job.then(_ -> finished()).orElse(p -> {
            finished();
            problem.set(p);
        });
    }

    private void finished() {
        busy.set(false);
        scanning = null;
    }
}
