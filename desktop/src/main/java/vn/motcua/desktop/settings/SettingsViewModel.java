// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.settings.PublishReference.Proposal;
import vn.motcua.model.problem.Problem;

/// A file of reference data and a day; what it changes; then it is published.
public final class SettingsViewModel {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final PublishReference publish;
    private final Words words;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public SettingsViewModel(
            PublishReference publish, Words words, Background background, Consumer<? super Problem> problems) {
        this.publish = publish;
        this.words = words;
        this.background = background;
        this.problems = problems;
        from.set(DAY.format(publish.today().plusDays(1)));
        file.subscribe(_ -> forget());
        from.subscribe(_ -> forget());
    }

    /// Path of the file, as typed or chosen.
    public StringProperty file() {
        return file;
    }

    /// First day, `dd/MM/yyyy`.
    public StringProperty from() {
        return from;
    }

    /// What would be published; empty until the file was read, and again once anything was typed.
    public ReadOnlyObjectProperty<Optional<Proposal>> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /// The last thing that was done, empty if nothing.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// F6: what it changes.
    public void compare() {
        day().ifPresentOrElse(
                        day -> {
                            var path = Path.of(file.get().strip());
                            background
                                    .run(() -> publish.read(path, day))
                                    .then(read -> proposal.set(Optional.of(read)))
                                    .orElse(problems);
                        },
                        () -> problems.accept(new Problem(SettingsProblem.NO_DAY)));
    }

    /// F9: compares first if that was not done.
    public void publish() {
        var now = proposal.get();
        if (now.isEmpty()) {
            compare();
            return;
        }
        background
                .run(() -> {
                    publish.publish(now.get());
                    return now.get().items().size();
                })
                .then(this::published)
                .orElse(problems);
    }

    private void published(int pieces) {
        var day = from.get();
        file.set("");
        said.set(words.get("settings.published", pieces, day));
    }

    private void forget() {
        proposal.set(Optional.empty());
        said.set("");
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(from.get().strip(), DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
