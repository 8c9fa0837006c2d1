// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.papers.PapersViewModel;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.DueChange;

/// The desk: a list, the dossier that is open, and the sheet of the act that is about to be done.
public final class DossiersViewModel {

    private final DossierActs acts;
    private final Words words;
    private final Consumer<String> counter;
    private final RandomGenerator random = new SecureRandom();
    private final Work work;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ListViewModel list;
    private final Asking asking;
    private final CarryOut carryOut;
    private final PapersViewModel papers;
    private final SavePapers saving;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ActSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable DossierId wanted;

    /// What the desk says of the last act.
    ///
    /// @param done key of the sentence, empty if there is none
    /// @param problems why something did not go, with the code it was about
    record Said(String done, List<String> args, List<Problem> problems) {
        static final Said NOTHING = new Said("", List.of(), List.of());
    }

    /// @param counter told the code of a dossier whose supplement is brought: it is scanned there
    public DossiersViewModel(
            DossierActs acts,
            OpenPaper open,
            Words words,
            Background background,
            Consumer<? super Problem> problems,
            Consumer<String> counter) {
        this.acts = acts;
        this.counter = counter;
        this.words = words;
        this.work = acts.work();
        this.background = background;
        this.problems = problems;
        this.list = new ListViewModel(work, background, problems);
        this.asking = new Asking(acts, words);
        this.carryOut = new CarryOut(acts, words);
        this.papers = new PapersViewModel(open, background);
        this.saving = new SavePapers(work, open);
    }

    public ListViewModel list() {
        return list;
    }

    public PapersViewModel papers() {
        return papers;
    }

    /// The next scan of the open dossier.
    public void seePaper() {
        var now = opened.get();
        if (now != null) {
            papers.next(now.dossier());
        }
    }

    /// Reads what is shown again.
    public void load() {
        list.load();
        var id = wanted;
        if (id != null) {
            open(id);
        }
    }

    public void open(DossierId id) {
        if (!id.equals(wanted)) {
            papers.close();
        }
        wanted = id;
        background
                .run(() -> Opened.of(work, id))
                .then(found -> {
                    if (id.equals(wanted)) {
                        opened.set(found.orElse(null));
                    }
                })
                .orElse(problems);
    }

    /// @param code official or provisional
    public void open(String code) {
        background.run(() -> find(code)).then(d -> open(d.id())).orElse(problems);
    }

    private Dossier find(String code) {
        return work.store()
                .dossiers()
                .find(code)
                .orElseThrow(() -> new Problem(DossiersProblem.NOT_FOUND, code.strip()));
    }

    /// One level back: the paper, the sheet, the drawer, then the search.
    ///
    /// @return whether there was one
    public boolean back() {
        if (papers.isShown()) {
            papers.close();
        } else if (sheet.get() != null) {
            sheet.set(null);
        } else if (opened.get() != null) {
            wanted = null;
            opened.set(null);
        } else if (!list.text().get().isEmpty()) {
            list.text().set("");
        } else {
            return false;
        }
        return true;
    }

    /// Whether anything is open that Esc would leave.
    public boolean canGoBack() {
        return papers.isShown()
                || sheet.get() != null
                || opened.get() != null
                || !list.text().get().isEmpty();
    }

    /// Begins an act on the open dossier.
    public void begin(Task task) {
        var now = opened.get();
        if (now == null || !now.tasks().contains(task)) {
            return;
        }
        if (task == Task.COMPLETE) {
            counter.accept(FormFacts.code(now.dossier()));
        } else {
            begin(task, List.of(now.dossier()));
        }
    }

    /// Begins an act on these.
    void begin(Task task, List<Dossier> subjects) {
        if (busy.get() || subjects.isEmpty()) {
            return;
        }
        said.set(Said.NOTHING);
        background
                .run(() -> asking.sheet(task, subjects))
                .then(sheet::set)
                .orElse(why -> said.set(new Said("", List.of(), List.of(why))));
    }

    /// Does what the sheet says.
    ///
    /// @param answers by the key of what was asked
    /// @return what is still to be said, empty if it is being done
    Optional<Ask> confirm(Map<String, String> answers) {
        var now = sheet.get();
        if (now == null || busy.get()) {
            return Optional.empty();
        }
        var missing = now.missing(answers);
        if (missing.isEmpty()) {
            busy.set(true);
            background
                    .run(() -> carryOut.carryOut(now, Map.copyOf(answers)))
                    .then(stayed -> done(now, stayed))
                    .orElse(why -> failed(now, why));
        }
        return missing;
    }

    private void done(ActSheet now, List<Problem> stayed) {
        var many = now.subjects().size() > 1;
        var about = many ? String.valueOf(now.subjects().size() - stayed.size()) : FormFacts.code(now.dossier());
        over(new Said("done." + now.task() + (many ? ".batch" : ""), List.of(about), stayed));
    }

    /// Files that the portal exported, or folders of them, come into the inbox.
    public void take(List<Path> files) {
        busy.set(true);
        background
                .run(() -> acts.imports(random).from(files))
                .then(done -> {
                    list.group().set(DossierGroup.FILED);
                    over(new Said(
                            "done.import", List.of(String.valueOf(done.filed().size())), done.problems()));
                })
                .orElse(this::fault);
    }

    /// Writes what is listed to a folder.
    ///
    /// @param payload as the portal takes it, else masked for a spreadsheet
    public void export(Path folder, boolean payload) {
        var group = list.group().get();
        var text = list.isSearching() ? list.text().get() : "";
        busy.set(true);
        background
                .run(() -> written(group, text, folder, payload))
                .then(file -> {
                    busy.set(false);
                    said.set(new Said("done.export", List.of(file.toString()), List.of()));
                })
                .orElse(this::fault);
    }

    private Path written(DossierGroup group, String text, Path folder, boolean payload) {
        var exports = acts.exports(words);
        var dossiers =
                text.isBlank() ? exports.all(group) : work.store().dossiers().search(text, ListViewModel.PAGE);
        return payload ? exports.payload(dossiers, folder) : exports.table(dossiers, folder);
    }

    /// Writes the scans of the open dossier to a folder.
    public void savePapers(Path folder) {
        var now = opened.get();
        if (now != null && !busy.get()) {
            busy.set(true);
            background
                    .run(() -> saving.save(now.dossier(), folder))
                    .then(count -> {
                        busy.set(false);
                        said.set(new Said("done.papers", List.of(String.valueOf(count), folder.toString()), List.of()));
                    })
                    .orElse(this::fault);
        }
    }

    /// Promises that the calendar sets otherwise now; a supervisor says which are moved.
    public void proposeDues() {
        background.run(acts.dues()::proposed).then(this::proposed).orElse(this::fault);
    }

    private void proposed(List<DueChange<Dossier>> changes) {
        if (changes.isEmpty()) {
            said.set(new Said("done.no_dues", List.of(), List.of()));
        } else {
            begin(Task.MOVE_DUE, changes.stream().map(DueChange::dossier).toList());
        }
    }

    /// Whether the officer may move promises.
    boolean movesDues() {
        return work.seat().officer().may(Role.SUPERVISOR);
    }

    private void fault(Problem why) {
        busy.set(false);
        said.set(new Said("", List.of(), List.of(why)));
    }

    /// What was not printed was done all the same.
    private void failed(ActSheet now, Problem why) {
        if (why.code() == DossiersProblem.NOT_PRINTED) {
            over(new Said("", List.of(), List.of(why)));
        } else {
            fault(why);
        }
    }

    private void over(Said what) {
        busy.set(false);
        sheet.set(null);
        said.set(what);
        load();
    }

    /// Somebody looked at masked data: which, whose and who, never the data.
    public void revealed(String fact) {
        var now = opened.get();
        var about = now == null ? null : now.dossier().id();
        var reveal = new AccessLog.Reveal(work.seat().officer().id(), fact, about);
        background.run(() -> work.store().access().revealed(reveal)).orElse(problems);
    }

    ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ActSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
