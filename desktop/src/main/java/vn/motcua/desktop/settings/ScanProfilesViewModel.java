// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Abilities;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanProfile;
import vn.motcua.desktop.scan.ScanProfiles;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.WatchedFolder;
import vn.motcua.desktop.store.Settings;
import vn.motcua.desktop.store.UnsignedScans;
import vn.motcua.model.problem.Problem;

/// The counter's scan profiles, and the folder that is watched beside the scan sheet.
public final class ScanProfilesViewModel {

    private final Settings settings;
    private final Words words;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ReadOnlyObjectWrapper<ScanProfiles> profiles = new ReadOnlyObjectWrapper<>(ScanProfiles.usual());
    private final IntegerProperty selected = new SimpleIntegerProperty(0);
    private final Function<String, Abilities> abilities;
    private final ReadOnlyObjectWrapper<Optional<Abilities>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<Integer> megabytes = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> hours = new SimpleObjectProperty<>(0);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// Where nothing is known of the devices.
    public ScanProfilesViewModel(
            Settings settings, Words words, Background background, Consumer<? super Problem> problems) {
        this(settings, words, background, problems, device -> {
            throw new Problem(ScanProblem.NOT_FOUND, device);
        });
    }

    /// @param abilities of a device by its name; empty for the chosen one
    public ScanProfilesViewModel(
            Settings settings,
            Words words,
            Background background,
            Consumer<? super Problem> problems,
            Function<String, Abilities> abilities) {
        this.abilities = abilities;
        this.settings = settings;
        this.words = words;
        this.background = background;
        this.problems = problems;
    }

    public ReadOnlyObjectProperty<ScanProfiles> profiles() {
        return profiles.getReadOnlyProperty();
    }

    /// Index of the profile in hand.
    public IntegerProperty selected() {
        return selected;
    }

    /// Path of the watched folder; empty for none.
    public StringProperty folder() {
        return folder;
    }

    /// How large the file of a scanned paper should become at most.
    public ObjectProperty<Integer> megabytes() {
        return megabytes;
    }

    /// How long a scan waits for the personal signature before it is sent without, hours; 0: it does not wait.
    public ObjectProperty<Integer> hours() {
        return hours;
    }

    /// What was done last.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public ScanProfile inHand() {
        var all = profiles.get().all();
        return all.get(Math.clamp(selected.get(), 0, all.size() - 1));
    }

    /// What the device in hand can do; empty while that is not known, and then everything is offered.
    public ReadOnlyObjectProperty<Optional<Abilities>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Asks a device what it can do.
    ///
    /// @param device as typed; empty for the chosen one
    public void ask(String device) {
        background
                .run(() -> Optional.of(abilities.apply(device.strip())))
                .then(offered::set)
                .orElse(_ -> offered.set(Optional.empty()));
    }

    /// For people.
    public String name(ScanProfile profile) {
        return words.has(profile.name()) ? words.get(profile.name()) : profile.name();
    }

    /// Reads what is kept.
    public void load() {
        said.set("");
        background
                .run(() -> settings.get(WatchedFolder.SETTING).orElse(""))
                .then(folder::set)
                .orElse(problems);
        background
                .run(() -> FileSize.megabytes(settings.get(FileSize.SETTING)))
                .then(megabytes::set)
                .orElse(problems);
        background
                .run(() ->
                        settings.get(UnsignedScans.HOURS).map(Integer::parseInt).orElse(0))
                .then(hours::set)
                .orElse(problems);
        background
                .run(() -> ScanProfiles.of(settings.get(ScanProfiles.SETTING)))
                .then(profiles::set)
                .orElse(problems);
    }

    /// A new one like the one in hand, under a name and a key of its own.
    public void add() {
        keep(
                () -> {
                    var now = profiles.get();
                    var name = words.get("settings.scan.new", now.all().size() + 1);
                    return now.plus(new ScanProfile(name, now.freeKey(), inHand().settings()));
                },
                now -> selected.set(now.all().size() - 1));
    }

    public void remove() {
        keep(() -> profiles.get().without(selected.get()), now -> selected.set(0));
    }

    /// @param name as typed; the word of a first profile that was left as it is stays that word
    public void save(String name, int key, ScanSettings how) {
        var kept = name.strip().equals(name(inHand())) ? inHand().name() : name;
        keep(() -> profiles.get().with(selected.get(), new ScanProfile(kept, key, how)), _ -> {});
        saveFolder();
        saveFiles();
    }

    private void saveFiles() {
        var most = String.valueOf(megabytes.get());
        var wait = String.valueOf(hours.get());
        background
                .run(() -> {
                    settings.put(FileSize.SETTING, most);
                    if (!wait.equals("0") || settings.get(UnsignedScans.HOURS).isPresent()) {
                        settings.put(UnsignedScans.HOURS, wait); // a counter that never signs is asked nothing
                    }
                    return most;
                })
                .orElse(problems);
    }

    private void keep(Callable<ScanProfiles> change, Consumer<ScanProfiles> then) {
        background
                .run(() -> {
                    var now = change.call();
                    settings.put(ScanProfiles.SETTING, now.text());
                    return now;
                })
                .then(now -> {
                    profiles.set(now);
                    then.accept(now);
                    said.set(words.get("settings.scan.saved"));
                })
                .orElse(problems);
    }

    private void saveFolder() {
        var path = folder.get().strip();
        background
                .run(() -> {
                    if (!path.isEmpty() && !Files.isDirectory(Path.of(path))) {
                        throw new Problem(ScanProblem.NO_FOLDER);
                    }
                    settings.put(WatchedFolder.SETTING, path);
                    return path;
                })
                .orElse(problems);
    }
}
