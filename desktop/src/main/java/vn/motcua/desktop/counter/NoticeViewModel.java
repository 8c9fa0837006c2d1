// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;

/// The one notice over the work, in the officer's language. A new one takes the place of the old.
final class NoticeViewModel {

    private final Words words;
    private final ReadOnlyObjectWrapper<Notice> now = new ReadOnlyObjectWrapper<>(Notice.NONE);

    NoticeViewModel(Words words) {
        this.words = words;
    }

    /// @param what key of what happened
    /// @param todo key of what to do now
    /// @param args fill the first text
    void say(Notice.Level level, Notice.Offer offer, String what, String todo, Object... args) {
        now.set(new Notice(level, words.get(what, args), words.get(todo), offer));
    }

    /// A dossier that may be the same one; it stops nobody.
    void warnOf(Optional<String> twin) {
        twin.ifPresent(code -> say(Notice.Level.WARN, Notice.Offer.NONE, "counter.twin", "counter.twin.do", code));
    }

    void done(String what) {
        now.set(new Notice(Notice.Level.OK, words.get(what), "", Notice.Offer.NONE));
    }

    void show(Problem problem) {
        show(problem, Notice.Level.BAD, Notice.Offer.NONE);
    }

    void show(Problem problem, Notice.Level level, Notice.Offer offer) {
        now.set(new Notice(level, words.what(problem), words.todo(problem), offer));
    }

    void clear() {
        now.set(Notice.NONE);
    }

    ReadOnlyObjectProperty<Notice> now() {
        return now.getReadOnlyProperty();
    }
}
