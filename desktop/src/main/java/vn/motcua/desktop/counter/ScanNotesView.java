// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// What goes on above the pages: a scan, what stopped it, both sides of a stack, reading, or what to do first.
final class ScanNotesView extends VBox {

    private final ScanViewModel scan;
    private final DuplexViewModel duplex;
    private final Words words;
    private final ActionButton stop;
    private final ActionButton lying;
    private final ActionButton inTurn;
    private final ActionButton backsAgain;
    private final ActionButton asIs;
    private final ActionButton sticky;
    private final Label coming = Texts.line("", "h2");
    private final Label safe = Texts.line("", "muted-s");
    private final Note scanning;

    ScanNotesView(ScanViewModel scan, Words words, ActionButton stop, ActionButton lying) {
        super(8);
        this.scan = scan;
        this.duplex = scan.duplex();
        this.words = words;
        this.stop = stop;
        this.lying = lying;
        inTurn = new ActionButton(words.get("counter.duplex.inturn"), "check", "Alt+Enter", duplex::inTurn);
        backsAgain = new ActionButton(words.get("counter.duplex.again"), "reload", "Alt+Delete", duplex::backsAgain);
        asIs = new ActionButton(words.get("counter.order.asis"), "check", "Alt+Enter", scan.assigning()::asIs);
        scanning = scanning();
        sticky = new ActionButton(words.get("counter.order.note"), "note-outline", "Alt+N", scan.assigning()::notes);
        scan.assigning().doubt().subscribe(this::show);
        scan.scanning().subscribe(this::show);
        scan.reading().subscribe(this::show);
        scan.trouble().subscribe(this::show);
        scan.pages().subscribe(this::show);
        scan.jam().now().subscribe(this::show);
        duplex.step().subscribe(this::show);
        scan.folder().waiting().subscribe(this::show);
        show();
    }

    /// The keys of a decision that waits.
    List<ActionButton> buttons() {
        var doubt = doubt();
        if (doubt != null) {
            return doubt.maybeNotes() ? List.of(asIs, sticky) : List.of(asIs);
        }
        return duplex.step().get() == DuplexViewModel.Step.UNEQUAL ? List.of(inTurn, backsAgain) : List.of();
    }

    /// Until one of the pages changes.
    private @Nullable Doubt doubt() {
        var doubt = scan.assigning().doubt().get();
        return doubt != null && Set.copyOf(scan.pages()).containsAll(doubt.pages()) ? doubt : null;
    }

    private void show() {
        var notes = new ArrayList<Node>();
        var trouble = scan.trouble().get();
        var jam = scan.jam().now().get();
        var count = scan.pages().size();
        var files = scan.folder().waiting().get();
        if (files > 0) {
            notes.add(lying(files));
        }
        if (scan.scanning().get()) {
            notes.add(scanning(count));
        } else if (jam != null) {
            notes.add(JamNoteView.of(jam, words));
        } else if (trouble != null) {
            notes.add(new Note(
                    Pill.Kind.BAD,
                    "alert-octagon-outline",
                    Texts.wrapped(words.get("counter.scan.kept", words.what(trouble), count), "strong"),
                    Texts.wrapped(words.todo(trouble), "muted-m")));
        } else if (scan.reading().get()) {
            notes.add(new Note(Pill.Kind.INFO, "text-recognition", Texts.line(words.get("counter.scan.reading"))));
        } else if (count == 0 && duplex.step().get() == DuplexViewModel.Step.OFF) {
            notes.add(new Note(Pill.Kind.MUTED, "tray-arrow-down", Texts.wrapped(words.get("counter.scan.empty"))));
        }
        var doubt = doubt();
        if (doubt != null) {
            notes.add(asked(doubt));
        }
        if (duplex.step().get() != DuplexViewModel.Step.OFF) {
            notes.add(guide());
        }
        if (!notes.equals(getChildren())) {
            getChildren().setAll(notes);
        }
    }

    /// What lay in the watched folder before this citizen came.
    private Node lying(int files) {
        var line = Boxes.row(10, Texts.wrapped(words.get("counter.scan.lying", files)), Boxes.space(), lying);
        return new Note(Pill.Kind.WARN, "folder-clock-outline", line);
    }

    /// Pages that seem not to be their paper, one for one.
    private Node asked(Doubt doubt) {
        var lines = new ArrayList<Node>();
        lines.add(Texts.wrapped(words.get("counter.order", doubt.row()), "strong"));
        for (var problem : doubt.broken()) {
            lines.add(Texts.wrapped(words.what(problem) + " " + words.todo(problem)));
        }
        lines.add(Texts.wrapped(words.get("counter.order.law"), "muted-m"));
        lines.add(doubt.maybeNotes() ? Boxes.row(8, sticky, asIs) : Boxes.row(8, asIs));
        return new Note(Pill.Kind.WARN, "file-question-outline", lines.toArray(Node[]::new));
    }

    /// One for the whole scan: each page changes its words only. Nothing moves in between: a bar without an end, drawn
    /// anew sixty times a second, took half a core from the pages and made the screen slow to answer.
    private Note scanning() {
        return new Note(Pill.Kind.INFO, "scanner", Boxes.row(10, coming, safe, Boxes.space(), stop));
    }

    private Node scanning(int count) {
        coming.setText(words.get("counter.scan.now", count + 1));
        safe.setText(words.get("counter.scan.safe", count));
        return scanning;
    }

    private Node guide() {
        var step = duplex.step().get();
        var key = "counter.duplex." + step;
        var kind = step == DuplexViewModel.Step.UNEQUAL ? Pill.Kind.WARN : Pill.Kind.INFO;
        var lines = new ArrayList<Node>(List.of(
                Texts.wrapped(words.get(key, duplex.fronts(), duplex.backs()), "strong"),
                Texts.wrapped(words.get(key + ".do"), "muted-m")));
        if (step == DuplexViewModel.Step.UNEQUAL) {
            lines.add(Boxes.row(8, inTurn, backsAgain));
        }
        return new Note(kind, "book-open-page-variant-outline", lines.toArray(Node[]::new));
    }
}
