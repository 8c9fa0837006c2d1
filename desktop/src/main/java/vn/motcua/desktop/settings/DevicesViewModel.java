// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// The scanners that this desk reaches: one is chosen, each can be tried, one more is added by its address.
public final class DevicesViewModel {

    private static final int TEST_DPI = 100;
    private static final double MM_PER_INCH = 25.4;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Scanners scanners;
    private final Words words;
    private final Background background;
    private final Clock clock;
    private final Consumer<? super Problem> problems;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final StringProperty address = new SimpleStringProperty("");
    private @Nullable Job<?> job;

    /// A scanner as its card shows it.
    ///
    /// @param said how the last test ended, empty if there was none
    /// @param page what the last test saw
    public record Row(
            Device device,
            State state,
            boolean chosen,
            String said,
            @Nullable PageImage page) {

        public enum State {
            HERE,
            AWAY,
            TESTING
        }

        Row in(State now) {
            return new Row(device, now, chosen, said, page);
        }

        Row chosen(boolean now) {
            return new Row(device, state, now, said, page);
        }
    }

    public DevicesViewModel(
            Scanners scanners, Words words, Background background, Clock clock, Consumer<? super Problem> problems) {
        this.scanners = scanners;
        this.words = words;
        this.background = background;
        this.clock = clock;
        this.problems = problems;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    /// Why the list is empty, if there is a reason.
    public ReadOnlyObjectProperty<@Nullable Problem> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// As typed: `192.168.1.20` or `https://…/eSCL`.
    public StringProperty address() {
        return address;
    }

    /// F5: who answers now. Those that were chosen or typed in stay in the list when they do not.
    public void search() {
        if (searching.get()) {
            return;
        }
        searching.set(true);
        trouble.set(null);
        background.run(scanners::devices).then(this::show).orElse(problem -> {
            trouble.set(problem);
            show(List.of());
        });
    }

    private void show(List<Device> found) {
        searching.set(false);
        var all = new ArrayList<Row>();
        found.forEach(device -> all.add(row(device, Row.State.HERE)));
        scanners.chosen().ifPresent(device -> addAway(all, device));
        scanners.book().addresses().forEach(name -> addAway(all, new Device(name, "", host(name))));
        rows.setAll(all);
    }

    private void addAway(List<Row> all, Device device) {
        if (all.stream().noneMatch(row -> row.device().isSame(device))) {
            all.add(row(device, Row.State.AWAY));
        }
    }

    private Row row(Device device, Row.State state) {
        var chosen = scanners.chosen().map(device::isSame).orElse(false);
        return new Row(device, state, chosen, "", null);
    }

    /// How it is connected, in words.
    public String way(Device device) {
        var name = device.name();
        if (name.startsWith("escl:")) {
            return words.get(name.startsWith("escl:https") ? "settings.way.escls" : "settings.way.escl", host(name));
        }
        return words.get(name.startsWith("twain:") ? "settings.way.twain" : "settings.way.sane", name);
    }

    private static String host(String name) {
        return name.replaceFirst("^escl:https?://", "").replaceFirst("/.*$", "");
    }

    /// Scans that name no device use this one from now on.
    public void choose(Row row) {
        background
                .run(() -> {
                    scanners.choose(row.device());
                    return row.device();
                })
                .then(device -> rows.replaceAll(r -> r.chosen(r.device().isSame(device))))
                .orElse(problems);
    }

    /// Scans one page, coarsely, and says how that went.
    public void test(Row row) {
        if (row.state() == Row.State.TESTING) {
            return;
        }
        replace(row.device(), row.in(Row.State.TESTING));
        var begun = System.nanoTime();
        job = background
                .run(() -> scanned(row.device().name()))
                .then(page -> tested(row, page, (System.nanoTime() - begun) / 1e9))
                .orElse(problem -> failed(row, problem));
    }

    /// The glass if there is one, for it is never empty; of a feeder the first sheet.
    private PageImage scanned(String device) {
        var abilities = scanners.abilities(device);
        var source = abilities.has(Source.FLATBED) ? Source.FLATBED : Source.ADF;
        var pages = new ArrayList<PageImage>();
        try {
            scanners.scan(ScanSettings.of(device).with(source).at(TEST_DPI), page -> {
                pages.add(page);
                if (source != Source.FLATBED) {
                    throw new Problem(ScanProblem.CANCELLED); // the other sheets stay where they are
                }
            });
        } catch (Problem problem) {
            if (pages.isEmpty()) {
                throw problem;
            }
        }
        return pages.getFirst();
    }

    private void tested(Row row, PageImage page, double seconds) {
        var said = words.get(
                "settings.tested",
                MINUTE.format(LocalTime.now(clock)),
                Math.round(page.width() * MM_PER_INCH / page.dpi()),
                Math.round(page.height() * MM_PER_INCH / page.dpi()),
                page.dpi(),
                String.format(words.locale(), "%.1f", seconds));
        replace(row.device(), new Row(row.device(), Row.State.HERE, isChosen(row.device()), said, page));
    }

    private void failed(Row row, Problem problem) {
        var state = problem.code() == ScanProblem.NOT_FOUND ? Row.State.AWAY : Row.State.HERE;
        var said = words.what(problem) + " " + words.todo(problem);
        replace(row.device(), new Row(row.device(), state, isChosen(row.device()), said, null));
    }

    private boolean isChosen(Device device) {
        return scanners.chosen().map(device::isSame).orElse(false);
    }

    private void replace(Device device, Row now) {
        rows.replaceAll(row -> row.device().name().equals(device.name()) ? now : row);
    }

    /// F9: the chosen one, or the only one.
    public void testChosen() {
        rows.stream()
                .filter(Row::chosen)
                .findFirst()
                .or(() -> rows.size() == 1 ? rows.stream().findFirst() : java.util.Optional.empty())
                .ifPresent(this::test);
    }

    /// Adds the scanner at the typed address; the first one of a desk is chosen at once.
    public void add() {
        var typed = address.get().strip();
        if (typed.isEmpty() || searching.get()) {
            return;
        }
        searching.set(true);
        background
                .run(() -> scanners.add(typed))
                .then(device -> {
                    searching.set(false);
                    address.set("");
                    rows.removeIf(row -> row.device().isSame(device));
                    rows.add(row(device, Row.State.HERE));
                    if (scanners.chosen().isEmpty()) {
                        choose(rows.getLast());
                    }
                })
                .orElse(problem -> {
                    searching.set(false);
                    problems.accept(problem);
                });
    }

    /// Forgets a scanner that was typed in or chosen, and its key.
    public void remove(Row row) {
        background
                .run(() -> {
                    scanners.book().remove(row.device());
                    return row.device();
                })
                .then(device -> rows.removeIf(r -> r.device().name().equals(device.name())))
                .orElse(problems);
    }

    /// The desk is left: a test that still runs is given up.
    public void leave() {
        if (job != null) {
            job.cancel();
        }
    }
}
