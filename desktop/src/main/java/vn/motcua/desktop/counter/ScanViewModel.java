// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.scan.BlankPage;
import vn.motcua.desktop.scan.ScanProfile;
import vn.motcua.desktop.scan.ScanProfiles;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.scan.WatchedFolder;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// The scan sheet: pages come one at a time and are on the disk before they are shown; the clerk turns, drops and
/// assigns them to rows of the checklist.
public final class ScanViewModel {

    static final int THUMBNAIL = 280;

    private final Intake intake;
    private final Devices devices;
    private final Background background;
    private final Assigning assigning;
    private final ObservableList<ScannedPage> pages = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<ScanProfiles> profiles = new ReadOnlyObjectWrapper<>(ScanProfiles.usual());
    private final ObjectProperty<ScanProfile> profile =
            new SimpleObjectProperty<>(ScanProfiles.usual().all().getFirst());
    private final FileDropViewModel drop;
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>();
    private @Nullable DossierId dossier;
    private @Nullable Job<?> job;

    /// Told when pages were read for a row.
    interface Assigning {
        void assigned(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed);
    }

    ScanViewModel(Intake intake, Devices devices, Background background, Assigning assigning) {
        this.intake = intake;
        this.devices = devices;
        this.background = background;
        this.assigning = assigning;
        drop = new FileDropViewModel(this, intake, background);
    }

    public ObservableList<ScannedPage> pages() {
        return pages;
    }

    public IntegerProperty selected() {
        return selected;
    }

    public ObjectProperty<ScanProfile> profile() {
        return profile;
    }

    /// What this counter can be asked for, in the order of the chips.
    public ReadOnlyObjectProperty<ScanProfiles> profiles() {
        return profiles.getReadOnlyProperty();
    }

    /// The watched folder.
    public FileDropViewModel folder() {
        return drop;
    }

    public ReadOnlyBooleanProperty scanning() {
        return scanning.getReadOnlyProperty();
    }

    /// Pages are being read and bound into a row.
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// Says what happened to the scan before this program began.
    void tell(Problem happened) {
        trouble.set(happened);
    }

    /// What stopped the last scan; the pages before it are kept.
    public ReadOnlyObjectProperty<@Nullable Problem> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Starts with the pages that are already on the shelf for this dossier.
    void begin(DossierId id, List<PageImage> kept) {
        dossier = id;
        trouble.set(null);
        pages.clear();
        selected.set(-1);
        refreshProfiles();
        if (!kept.isEmpty()) {
            background
                    .<ScannedPage, Integer>run(
                            report -> {
                                kept.forEach(p -> report.accept(seen(p)));
                                return kept.size();
                            },
                            this::show)
                    .orElse(trouble::set);
        }
    }

    public void scan() {
        scan(devices.scanner());
    }

    /// Shift and an F-key: chooses the profile and scans.
    ///
    /// @return whether a profile has the key
    public boolean scan(int key) {
        var chosen = profiles.get().byKey(key);
        chosen.ifPresent(p -> {
            profile.set(p);
            scan();
        });
        return chosen.isPresent();
    }

    private void refreshProfiles() {
        background
                .run(intake::profiles)
                .then(now -> {
                    profiles.set(now);
                    if (!now.all().contains(profile.get())) {
                        profile.set(now.all().getFirst());
                    }
                })
                .orElse(trouble::set);
    }

    public void scanFiles(List<Path> files) {
        scan(devices.files().apply(files));
    }

    /// Files for a row of the checklist: read, and given to it at once if nothing was wrong with them and no other
    /// page waits for a row.
    public void scanFiles(List<Path> files, int row) {
        take(devices.files().apply(files), row);
    }

    /// The same from anything that gives pages.
    void take(Scanner scanner, int row) {
        var alone = pages.stream().allMatch(p -> p.row() > 0);
        scan(scanner, alone ? () -> assign(row) : () -> {});
    }

    /// Files of the watched folder: read, then laid aside.
    void takeFrom(List<Path> files) {
        scan(WatchedFolder.puttingAway(files, devices.files().apply(files)));
    }

    /// Takes what something gives that is no scanner of the desk.
    void take(Scanner scanner) {
        scan(scanner);
    }

    void say(Problem problem) {
        trouble.set(problem);
    }

    private void scan(Scanner scanner) {
        scan(scanner, () -> {});
    }

    private void scan(Scanner scanner, Runnable then) {
        var id = dossier;
        if (scanning.get() || id == null) {
            return;
        }
        trouble.set(null);
        scanning.set(true);
        var settings = profile.get().on(devices.device());
        job = background
                .<ScannedPage, Boolean>run(
                        report -> {
                            scanner.scan(settings, page -> {
                                intake.keepPage(id, page);
                                report.accept(seen(page));
                            });
                            return true;
                        },
                        this::show)
                .then(_ -> {
                    scanning.set(false);
                    then.run();
                })
                .orElse(problem -> {
                    scanning.set(false);
                    trouble.set(problem);
                });
    }

    /// Stops after the page in hand; what came stays.
    public void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    public void turn(int quarters) {
        at(page -> background
                .run(() -> {
                    var turned = Picture.turned(page.image(), quarters);
                    return page.turned(turned, Picture.thumbnail(turned, THUMBNAIL), quarters);
                })
                .then(turned -> replace(page, turned))
                .orElse(trouble::set));
    }

    /// DropsView the selected page from the sheet.
    public void drop() {
        at(page -> {
            var at = pages.indexOf(page);
            pages.remove(page);
            selected.set(Math.min(at, pages.size() - 1));
        });
    }

    /// The clerk says that a page which looks blank belongs here.
    public void keep() {
        at(page -> replace(page, page.kept()));
    }

    public void move(int by) {
        if (!pages.isEmpty()) {
            selected.set(Math.clamp(selected.get() + by, 0, pages.size() - 1));
        }
    }

    /// Gives every page that has no row yet, blank ones aside, to this row of the checklist.
    public void assign(int row) {
        assign(row, () -> {});
    }

    /// @param then told once the row has them
    void assign(int row, Runnable then) {
        assign(row, pages.stream().filter(p -> p.row() == 0 && !p.blank()).toList(), then);
    }

    /// Gives these pages to a row; `then` is told once it has them.
    void assign(int row, List<ScannedPage> chosen, Runnable then) {
        if (chosen.isEmpty() || reading.get()) {
            return;
        }
        reading.set(true);
        assigning.assigned(
                row,
                new ArrayList<>(chosen),
                () -> {
                    reading.set(false);
                    chosen.forEach(p -> replace(p, p.to(row)));
                    then.run();
                },
                problem -> {
                    reading.set(false);
                    trouble.set(problem);
                });
    }

    private ScannedPage seen(PageImage page) {
        return new ScannedPage(page, Picture.thumbnail(page, THUMBNAIL), BlankPage.isBlank(page), 0, 0);
    }

    private void show(ScannedPage page) {
        pages.add(page);
        selected.set(pages.size() - 1);
    }

    private void replace(ScannedPage old, ScannedPage now) {
        var at = pages.indexOf(old);
        if (at >= 0) {
            pages.set(at, now);
        }
    }

    private void at(Consumer<ScannedPage> act) {
        var at = selected.get();
        if (at >= 0 && at < pages.size()) {
            act.accept(pages.get(at));
        }
    }
}
