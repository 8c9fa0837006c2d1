// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.CloseShift;
import vn.motcua.desktop.money.HandOn;
import vn.motcua.desktop.money.MoneyProblem;
import vn.motcua.desktop.money.SettleMonth;
import vn.motcua.desktop.store.Listening;
import vn.motcua.desktop.store.Shift;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;

/// The drawer of this counter: the shift that runs, what was counted, what waits to be handed on.
public final class ShiftViewModel {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// What the desk works with.
    public record Work(CloseShift shifts, HandOn handOn, SettleMonth months, Signer signer, Clock clock) {}

    /// @param sums by officer and method
    /// @param waiting to be handed on, a batch for each receiver
    /// @param closed newest first
    public record Picture(
            CloseShift.Running running, List<CloseShift.Sum> sums, List<HandOn.Batch> waiting, List<Shift> closed) {

        public Picture {
            sums = List.copyOf(sums);
            waiting = List.copyOf(waiting);
            closed = List.copyOf(closed);
        }
    }

    private final Work work;
    private final Words words;
    private final Listening listening;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ReadOnlyObjectWrapper<Picture> picture;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final StringProperty counted = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    public ShiftViewModel(
            Store store, Work work, Words words, Background background, Consumer<? super Problem> problems) {
        this.work = work;
        this.words = words;
        this.background = background;
        this.problems = problems;
        var none = new CloseShift.Running(work.clock().instant(), List.of());
        picture = new ReadOnlyObjectWrapper<>(new Picture(none, List.of(), List.of(), List.of()));
        listening = store.onChange(() -> background.onScreen(this::load));
    }

    /// Hears nothing of the store from now on.
    void ended() {
        listening.close();
    }

    public ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The last thing that was done, empty if nothing.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Cash in the drawer, as typed; dots and spaces between the digits do no harm.
    public StringProperty counted() {
        return counted;
    }

    public StringProperty reason() {
        return reason;
    }

    public void load() {
        background
                .run(() -> {
                    var running = work.shifts().running();
                    return new Picture(
                            running,
                            work.shifts().sums(running),
                            work.handOn().waiting(),
                            work.shifts().closed());
                })
                .then(picture::set)
                .orElse(problems);
    }

    /// What was typed, đồng; -1 if it is no amount.
    public long countedDong() {
        var digits = counted.get().replaceAll("[.,\\s\\u00A0]", "");
        return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : -1;
    }

    /// What the drawer holds more or less than was taken; 0 while nothing was typed.
    public long difference() {
        return countedDong() < 0 ? 0 : countedDong() - picture.get().running().cash();
    }

    /// F9: closes, keeps the sheet, prints it.
    public void close() {
        var amount = countedDong();
        if (amount < 0) {
            problems.accept(new Problem(MoneyProblem.BAD_COUNT));
            return;
        }
        if (difference() != 0 && reason.get().isBlank()) {
            problems.accept(new Problem(MoneyProblem.NO_REASON, difference()));
            return;
        }
        if (busy.get() || !work.signer().asked()) {
            return;
        }
        run(() -> closed(amount), shift -> {
            counted.set("");
            reason.set("");
            said.set(words.get("day.shift.closed", shift.id()));
            print(shift);
        });
    }

    private Shift closed(long amount) {
        try (var token = work.signer().open()) {
            return token == null
                    ? work.shifts().close(amount, reason.get())
                    : work.shifts().close(amount, reason.get(), token);
        }
    }

    /// Ctrl+P: the sheet of the last closed shift, as it was kept.
    public void printAgain() {
        picture.get().closed().stream().findFirst().ifPresent(this::print);
    }

    private void print(Shift shift) {
        run(
                () -> {
                    work.shifts().print(shift);
                    return shift;
                },
                _ -> {});
    }

    /// F8: hands the first batch on and prints its list.
    public void handOn() {
        var waiting = picture.get().waiting();
        if (waiting.isEmpty()) {
            problems.accept(new Problem(MoneyProblem.NOTHING_TO_REMIT));
            return;
        }
        run(() -> work.handOn().handOn(waiting.getFirst()), done -> {
            said.set(words.get("day.remit.done", done.id(), dong(done.dong())));
            run(
                    () -> {
                        work.handOn().print(done);
                        return done;
                    },
                    _ -> {});
        });
    }

    /// F6: prints the settlement of this month, one sheet for each office that took money.
    public void settle() {
        var month = YearMonth.from(LocalDate.ofInstant(work.clock().instant(), ZONE));
        run(
                () -> {
                    var collectors = work.months().collectors(month);
                    collectors.forEach(c -> work.months().print(month, c));
                    return collectors;
                },
                done -> said.set(words.get(
                        "day.settle.done", month.getMonthValue(), String.valueOf(month.getYear()), done.size())));
    }

    private <T> void run(Callable<T> deed, Consumer<T> then) {
        busy.set(true);
        background
                .run(deed)
                .then(done -> {
                    busy.set(false);
                    then.accept(done);
                    load();
                })
                .orElse(why -> {
                    busy.set(false);
                    problems.accept(why);
                });
    }

    /// `75.000 ₫`
    static String dong(long amount) {
        return String.format(Words.VIETNAMESE, "%,d ₫", amount);
    }
}
