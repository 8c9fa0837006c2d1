// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.papers.PapersViewModel;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.DueChange;

/// The desk: a list, the dossier that is open, and the sheet of the act that is about to be done.
public final class DossiersViewModel {

    private final DossierActs acts;
    private final Consumer<String> counter;
    private final Work work;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ListViewModel list;
    private final Asking asking;
    private final CarryOut carryOut;
    private final PapersViewModel papers;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ActSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final OutcomeViewModel outcome = new OutcomeViewModel();
    private final ExchangeViewModel exchange;
    private @Nullable DossierId wanted;

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
        this.work = acts.work();
        this.background = background;
        this.problems = problems;
        this.list = new ListViewModel(work, background, problems);
        this.asking = new Asking(acts, words);
        this.carryOut = new CarryOut(acts, words);
        this.papers = new PapersViewModel(open, background);
        this.exchange = new ExchangeViewModel(acts, words, open, background, list, outcome, this::over);
    }

    /// What comes in and goes out as files.
    ExchangeViewModel exchange() {
        return exchange;
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
        if (outcome.isBusy() || subjects.isEmpty()) {
            return;
        }
        outcome.say(Said.NOTHING);
        background.run(() -> asking.sheet(task, subjects)).then(sheet::set).orElse(why -> outcome.say(Said.of(why)));
    }

    /// Does what the sheet says.
    ///
    /// @param answers by the key of what was asked
    /// @return what is still to be said, empty if it is being done
    Optional<Ask> confirm(Map<String, String> answers) {
        var now = sheet.get();
        if (now == null || outcome.isBusy()) {
            return Optional.empty();
        }
        var missing = now.missing(answers);
        if (missing.isEmpty()) {
            outcome.begin();
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

    /// Writes the scans of the open dossier to a folder.
    public void savePapers(Path folder) {
        var now = opened.get();
        if (now != null && !outcome.isBusy()) {
            exchange.savePapers(now.dossier(), folder);
        }
    }

    /// Promises that the calendar sets otherwise now; a supervisor says which are moved.
    public void proposeDues() {
        background.run(acts.dues()::proposed).then(this::proposed).orElse(outcome::fault);
    }

    private void proposed(List<DueChange<Dossier>> changes) {
        if (changes.isEmpty()) {
            outcome.say(new Said("done.no_dues", List.of(), List.of()));
        } else {
            begin(Task.MOVE_DUE, changes.stream().map(DueChange::dossier).toList());
        }
    }

    /// Whether the officer may move promises.
    boolean movesDues() {
        return work.seat().officer().may(Role.SUPERVISOR);
    }

    /// What was not printed was done all the same.
    private void failed(ActSheet now, Problem why) {
        if (why.code() == DossiersProblem.NOT_PRINTED) {
            over(Said.of(why));
        } else {
            outcome.fault(why);
        }
    }

    private void over(Said what) {
        sheet.set(null);
        outcome.done(what);
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
        return outcome.said();
    }

    public ReadOnlyBooleanProperty busy() {
        return outcome.busy();
    }
}
