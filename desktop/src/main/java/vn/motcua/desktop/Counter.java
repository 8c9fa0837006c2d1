// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Uncaught;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Entry;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.session.SignInView;
import vn.motcua.desktop.session.SignInViewModel;
import vn.motcua.desktop.shell.MainWindow;
import vn.motcua.desktop.shell.Navigation;
import vn.motcua.desktop.shell.Place;
import vn.motcua.desktop.sync.Post;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.desktop.sync.SyncViewModel;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// One counter program in its window: sign-in, then the main window of whoever signed in, then sign-in again. Made
/// and used on the screen's thread.
public final class Counter implements AutoCloseable {

    /// ms between two looks at what waits.
    private static final long WATCH_PAUSE = 300;

    private final Edges edges;
    private final Stage stage;
    private final Theme theme = new Theme();
    private final FxBackground background = new FxBackground(this::unheard);
    private final Catalogue catalogue = Catalogue.shipped();
    private final CitizenWindow citizens = new CitizenWindow();
    private final SignIn signIn;
    private final Scene scene = new Scene(new StackPane(), 1440, 900);
    private Words words;
    private @Nullable Problems problems;
    private @Nullable Working working;

    /// What stands while somebody is signed in.
    ///
    /// @param ends what the window and the round hear by
    public record Working(
            Session session,
            SyncLoop sync,
            SyncViewModel waiting,
            MainWindow window,
            Navigation navigation,
            Subscription ends) {}

    /// Who came in, and what was read for them beside the screen.
    ///
    /// @param inForce the catalogue with what was published since
    private record Entered(Session session, SyncLoop sync, Catalogue inForce) {}

    public Counter(Edges edges, Locale language, Stage stage) {
        this.edges = edges;
        this.stage = stage;
        this.words = Words.of(language);
        this.signIn = new SignIn(edges.profile(), edges.clock(), System::nanoTime);
        stage.setTitle(words.get("session.brand"));
        stage.getIcons()
                .add(new Image(Objects.requireNonNull(Counter.class.getResourceAsStream("/assets/brand/motcua.png"))));
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setOnHidden(_ -> close());
    }

    public void show() {
        theme.dress(scene);
        showSignIn();
        stage.show();
    }

    public Scene scene() {
        return scene;
    }

    public Theme theme() {
        return theme;
    }

    /// `null` while nobody is signed in.
    public @Nullable Working working() {
        return working;
    }

    private void showSignIn() {
        var entry = new Entry<>(signIn::isEnrolled, signIn::enrol, this::entered, signIn::isReachable);
        var model = new SignInViewModel<>(entry, background, words, this::open);
        var machine = new SignInView.Machine(signIn.place(), "", edges.version());
        put(new SignInView(words, model, machine, edges.clock(), this::otherLanguage));
    }

    private void otherLanguage() {
        words = Words.of(words.locale().equals(Words.VIETNAMESE) ? Words.ENGLISH : Words.VIETNAMESE);
        showSignIn();
    }

    private Entered entered(OfficerId officer, String password) {
        var session = signIn.signIn(officer, password);
        var store = session.store();
        var code = session.office().code();
        var sync = new SyncLoop(store, session.centre(), code, signIn::reconnect, edges.clock());
        return new Entered(session, sync, store.reference().over(catalogue));
    }

    private void open(Entered entered) {
        var session = entered.session();
        var sync = entered.sync();
        var toasts = new ToastLayer(words);
        var shown = new Problems(words, toasts);
        problems = shown;
        ObjectProperty<SyncState> state = new SimpleObjectProperty<>(sync.state());
        var unused = sync.onChange(now -> background.onScreen(() -> state.set(now)));
        sync.onOrder(order -> background.onScreen(() -> obey(order)));
        var pokes = session.store().onChange(sync::poke);
        var waiting = new SyncViewModel(waiting(session, sync, state, toasts, shown));
        var desks =
                new Desks(edges, session, words, background, shown, toasts, entered.inForce(), waiting, citizens::show);
        var navigation = desks.navigation();
        var place = new Place(
                words.get("shell.desk", session.desk()),
                session.office().name(),
                session.officer(),
                edges.demo(),
                session.readOnly());
        var machines = new MachineDots(edges.devices(), words, background, toasts::say);
        var window = new MainWindow(new MainWindow.Parts(
                words,
                background,
                toasts,
                shown,
                place,
                navigation,
                state,
                machines.shown(),
                new Search(session, words, navigation)::matching,
                this::leave,
                this::leave));
        window.readCodes(CodesOnPaper::in);
        var ears = window.attach(scene);
        var names = new NamesAhead(session.store().citizens());
        put(window);
        working = new Working(
                session,
                sync,
                waiting,
                window,
                navigation,
                ears.and(pokes::close).and(names::close).and(machines::close));
        background.onScreen(names::start);
        sync.start();
    }

    private SyncViewModel.Parts waiting(
            Session session, SyncLoop sync, ObjectProperty<SyncState> state, ToastLayer toasts, Problems shown) {
        return new SyncViewModel.Parts(
                session.store(),
                new Post(session.office(), session.officer(), session.desk()),
                state,
                sync::poke,
                new SyncErrands(session, edges, words).errands(),
                words,
                key -> catalogue.label(key).in(words.locale()),
                background,
                session.store().clock(),
                WATCH_PAUSE,
                toasts::say,
                shown::show);
    }

    /// Back to the sign-in screen; the store stays open, so that the next officer is at work at once.
    private void leave() {
        endWork();
        showSignIn();
    }

    private void obey(SyncLoop.Order order) {
        if (working != null) {
            leave();
        }
        if (order == SyncLoop.Order.WIPE) {
            signIn.wipe();
            showSignIn();
        }
    }

    private void endWork() {
        if (working != null) {
            working.navigation().end();
            working.waiting().close();
            working.ends().unsubscribe();
            citizens.hide();
            working.sync().close();
            working = null;
            problems = null;
        }
    }

    private void put(Parent root) {
        scene.setRoot(root);
        theme.look(theme.look());
    }

    /// What is to hear of faults that nobody caught, in the whole program.
    Thread.UncaughtExceptionHandler uncaught() {
        return new Uncaught(background, this::unheard);
    }

    private void unheard(Problem problem) {
        if (problems != null) {
            problems.show(problem);
        }
    }

    @Override
    public void close() {
        endWork();
        signIn.close();
    }
}
