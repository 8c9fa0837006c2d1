// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.KitProblem;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;

/// Who comes in, and whether this desk is enrolled at all.
///
/// @param <T> what stands for whoever came in
public final class SignInViewModel<T> {

    private final Entry<T> entry;
    private final Background background;
    private final Words words;
    private final Consumer<? super T> signedIn;
    private final StringProperty officer = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty enrolment = new SimpleStringProperty("");
    private final StringProperty desk = new SimpleStringProperty("Q01");
    private final StringProperty error = new SimpleStringProperty("");
    private final StringProperty todo = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper enrolled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final BooleanExpression vietnameseInput = BooleanExpression.booleanExpression(
            password.map(p -> p.chars().anyMatch(c -> c > 126)).orElse(false));
    private final BooleanProperty capsLock = new SimpleBooleanProperty();

    /// @param signedIn gets what stands for whoever came in
    public SignInViewModel(Entry<T> entry, Background background, Words words, Consumer<? super T> signedIn) {
        this.entry = entry;
        this.background = background;
        this.words = words;
        this.signedIn = signedIn;
        enrolled.set(entry.enrolled().getAsBoolean());
        tryCentre();
    }

    /// Asks whether the centre answers (F5).
    public void tryCentre() {
        if (enrolled.get()) {
            background
                    .run(() -> entry.reachable().getAsBoolean())
                    .then(answers -> offline.set(!answers))
                    .orElse(_ -> offline.set(true));
        }
    }

    public void signIn() {
        if (busy.get()) {
            return;
        }
        if (officer.get().isBlank() || password.get().isEmpty()) {
            say(words.get("session.empty"), "");
            return;
        }
        start();
        var id = new OfficerId(officer.get().strip().toLowerCase(Locale.ROOT));
        var secret = password.get();
        background.run(() -> entry.signIn().apply(id, secret)).then(this::enter).orElse(this::refused);
    }

    public void enrol() {
        if (busy.get()) {
            return;
        }
        if (enrolment.get().isBlank() || desk.get().isBlank()) {
            say(words.get("session.enrol.empty"), "");
            return;
        }
        start();
        var text = enrolment.get().strip();
        var name = desk.get().strip().toUpperCase(Locale.ROOT);
        background
                .run(() -> {
                    entry.enrol().accept(text, name);
                    return name;
                })
                .then(_ -> {
                    busy.set(false);
                    enrolled.set(true);
                    enrolment.set("");
                    tryCentre();
                })
                .orElse(this::refused);
    }

    /// A sign that only an input method for Vietnamese makes: the password is then not what the officer means.
    public BooleanExpression vietnameseInput() {
        return vietnameseInput;
    }

    private void enter(T who) {
        busy.set(false);
        password.set("");
        signedIn.accept(who);
    }

    private void refused(Problem problem) {
        busy.set(false);
        if (problem.code() != KitProblem.CANCELLED) {
            say(words.what(problem), words.todo(problem));
        }
    }

    private void start() {
        say("", "");
        busy.set(true);
    }

    private void say(String what, String then) {
        error.set(what);
        todo.set(then);
    }

    public StringProperty officer() {
        return officer;
    }

    public StringProperty password() {
        return password;
    }

    public StringProperty enrolment() {
        return enrolment;
    }

    public StringProperty desk() {
        return desk;
    }

    /// What went wrong, empty while nothing did.
    public StringProperty error() {
        return error;
    }

    /// What to do about it.
    public StringProperty todo() {
        return todo;
    }

    public BooleanProperty capsLock() {
        return capsLock;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty enrolled() {
        return enrolled.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty offline() {
        return offline.getReadOnlyProperty();
    }
}
