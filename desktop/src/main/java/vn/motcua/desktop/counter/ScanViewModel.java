// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.SeparatorSheet;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.scan.ScanProfile;
import vn.motcua.desktop.scan.ScanProfiles;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// The scan sheet: pages come one at a time and are on the disk before they are shown; the clerk sets them right, puts
/// them in order and assigns them to rows of the checklist.
public final class ScanViewModel {

    private final Devices devices;
    private final Background background;
    private final AssigningViewModel assigning;
    private final Intake intake;
    private final Originals originals;
    private final SheetViewModel sheet;
    private final ReadOnlyObjectWrapper<ScanProfiles> profiles = new ReadOnlyObjectWrapper<>(ScanProfiles.usual());
    private final ObjectProperty<ScanProfile> profile =
            new SimpleObjectProperty<>(ScanProfiles.usual().all().getFirst());
    private final FileDropViewModel drop;
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>();
    private final DuplexViewModel duplex;
    private final JamViewModel jam;
    private Runnable rest = () -> {};
    private @Nullable Job<?> job;

    ScanViewModel(
            Intake intake,
            Devices devices,
            Background background,
            AssigningViewModel.Binding binding,
            PageHistory.Rows rows) {
        this.devices = devices;
        this.background = background;
        this.intake = intake;
        this.originals = intake.originals();
        this.sheet = new SheetViewModel(originals, background, rows, trouble::set);
        this.duplex = new DuplexViewModel(sheet);
        this.jam = new JamViewModel(sheet, background, () -> intake.now().toLocalTime());
        this.assigning = new AssigningViewModel(sheet, binding, rows, trouble::set);
        drop = new FileDropViewModel(this, intake, background);
    }

    public ObservableList<ScannedPage> pages() {
        return sheet.pages();
    }

    public IntegerProperty selected() {
        return sheet.selected();
    }

    /// Order and edits of the pages.
    public SheetViewModel sheet() {
        return sheet;
    }

    /// Both sides of a stack on a scanner that sees one.
    public DuplexViewModel duplex() {
        return duplex;
    }

    /// What stopped half-way through the feeder.
    public JamViewModel jam() {
        return jam;
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
        return assigning.reading();
    }

    /// What stopped the last scan; the pages before it are kept.
    public ReadOnlyObjectProperty<@Nullable Problem> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Starts with the pages that are already on the shelf for this dossier.
    void begin(DossierId id) {
        trouble.set(null);
        jam.clear();
        duplex.end();
        refreshProfiles();
        sheet.begin(id);
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

    /// New pages go behind all others; after a jam the rest of the stack goes where the stack was going.
    public void scan() {
        if (jam.now().get() == null) {
            scan(devices.scanner(), NextPlace.Where.END);
        } else {
            jam.goOn();
            rest.run();
        }
    }

    /// After a jam: the pages that came are all there are.
    public void enough() {
        jam.clear();
        trouble.set(null);
        sheet.whenLooked(assigning::assignNamed);
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

    /// New pages go behind the selected one.
    public void insert() {
        scan(devices.scanner(), NextPlace.Where.BEHIND);
    }

    /// The first new page takes the place of the selected one, others follow it.
    public void rescan() {
        scan(devices.scanner(), NextPlace.Where.IN_PLACE);
    }

    public void scanFiles(List<Path> files) {
        take(devices.files().apply(files));
    }

    /// Files for a row of the checklist: read, and given to it at once if nothing was wrong with them and no other
    /// page waits for a row.
    public void scanFiles(List<Path> files, int row) {
        take(devices.files().apply(files), row);
    }

    /// The same from anything that gives pages.
    void take(Scanner scanner, int row) {
        var alone = pages().stream().allMatch(p -> p.row() > 0);
        scan(PageFlow.of(scanner, originals), NextPlace.Where.END, alone ? () -> assign(row) : () -> {});
    }

    /// Files of the watched folder: read, then laid aside.
    void takeFrom(List<Path> files) {
        scan(new WatchedFiles(files, devices.files().apply(files), originals), NextPlace.Where.END, () -> {});
    }

    /// Takes what something gives that is no scanner of the desk.
    void take(Scanner scanner) {
        scan(scanner, NextPlace.Where.END);
    }

    void say(Problem problem) {
        trouble.set(problem);
    }

    private void scan(Scanner scanner, NextPlace.Where where) {
        scan(PageFlow.of(scanner, originals), where, () -> {});
    }

    private void scan(PageFlow flow, NextPlace.Where where, Runnable then) {
        var id = sheet.dossier();
        if (!scanning.get() && id != null) {
            sheet.expect(where);
            rest = () -> run(flow, id, then);
            rest.run();
        }
    }

    private void run(PageFlow flow, DossierId id, Runnable then) {
        trouble.set(null);
        jam.begin();
        scanning.set(true);
        var settings = profile.get().on(devices.device());
        job = background
                .<Integer, Boolean>run(
                        report -> {
                            flow.run(settings, id, report);
                            return true;
                        },
                        number -> came(id, number))
                .then(_ -> ended(id, null, then))
                .orElse(problem -> ended(id, problem, then));
    }

    private void came(DossierId id, int number) {
        jam.came(number);
        sheet.came(id, number);
    }

    /// What came late, for a dossier that was put aside, lies on its shelf.
    private void ended(DossierId id, @Nullable Problem problem, Runnable then) {
        scanning.set(false);
        trouble.set(problem);
        if (!id.equals(sheet.dossier())) {
            return;
        }
        var source = profile.get().settings().source();
        if (problem != null && Jam.is(problem) && source != Source.FLATBED) {
            sheet.whenLooked(() -> jam.stopped(problem, source));
            return;
        }
        sheet.whenLooked(assigning::assignNamed);
        if (problem == null) {
            sheet.whenLooked(duplex::scanned);
            then.run();
        }
    }

    /// Stops after the page in hand; what came stays.
    public void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /// Gives the pages marked together, or else every page that has no row yet, blank ones aside, to this row of the
    /// checklist, behind those that it has.
    public void assign(int row) {
        assign(row, () -> {});
    }

    /// @param then told once the row has them
    void assign(int row, Runnable then) {
        assigning.assign(row, then);
    }

    /// Pages on their way to their rows.
    public AssigningViewModel assigning() {
        return assigning;
    }

    /// Separator sheets for the rows of the checklist, and one that only splits.
    public void printSeparators(List<SeparatorSheet.Content> contents) {
        background
                .run(() -> {
                    devices.printer().print(intake.separators(contents), new PrintJob("separators", 1));
                    return true;
                })
                .orElse(trouble::set);
    }
}
