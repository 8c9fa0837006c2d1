// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.day.CloseDay;
import vn.motcua.desktop.day.DayProblem;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.desktop.sync.Errand;
import vn.motcua.desktop.sync.Errands;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;

/// What the sync desk starts beside its lists: a queue to a stick, a queue from one, the proof of the day.
final class SyncErrands {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final Session session;
    private final Edges edges;
    private final Words words;
    private final CounterSwap swap;

    SyncErrands(Session session, Edges edges, Words words) {
        this.session = session;
        this.edges = edges;
        this.words = words;
        this.swap = new CounterSwap(session, edges.clock());
    }

    Errands errands() {
        var export = new Errand(() -> folder("sync.export"), (folder, _) -> export(folder));
        var takeOver = new Errand(this::queue, (file, _) -> takeOver(file));
        var pin = new PinDialog(words);
        var closeDay = new Errand(() -> pin.asked() ? sheet() : null, (file, _) -> closeDay(file, pin.take()));
        return new Errands(export, session.officer().may(Role.SUPERVISOR) ? takeOver : null, closeDay);
    }

    private String export(Path folder) {
        var done = swap.exportTo(folder);
        var said = words.get("swap.exported", done.commands(), done.papers(), done.file());
        return said + damaged("swap.damaged_here", done.damaged());
    }

    private String takeOver(Path file) {
        var taken = swap.takeOver(file);
        var said = words.get("swap.taken", taken.desk(), taken.done(), taken.needSomeone(), taken.papers());
        return said + damaged("swap.damaged_there", taken.damaged());
    }

    private String damaged(String key, int papers) {
        return papers == 0 ? "" : " " + words.get(key, papers);
    }

    /// @param pin of the officer's token, empty: the sheet is not signed, and says so
    String closeDay(Path file, char[] pin) {
        var place = new CloseDay.Place(session.office(), session.desk(), session.officer());
        var close = new CloseDay(session.store(), session.centre(), place, edges.clock());
        var proof = close.compare(today());
        var sheet = close.sheet(today(), proof);
        if (pin.length > 0) {
            var tokens = new ChosenToken(edges.tokens(), session.store().settings());
            try (var token = tokens.open(pin, PinAsker.nobody())) {
                sheet = close.signed(sheet, token);
            } finally {
                Arrays.fill(pin, '0');
            }
        }
        write(file, sheet);
        var verdict = words.get(proof.agrees() ? "day.agrees" : "day.differs");
        return verdict + " " + words.get(pin.length > 0 ? "day.signed" : "day.unsigned", file);
    }

    private static void write(Path file, byte[] sheet) {
        try {
            Files.write(file, sheet);
        } catch (IOException e) {
            throw new Problem(e, DayProblem.NOT_WRITTEN);
        }
    }

    private LocalDate today() {
        return LocalDate.now(edges.clock().withZone(Edges.ZONE));
    }

    private @Nullable Path folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get(title));
        return path(chooser.showDialog(null));
    }

    private @Nullable Path queue() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("sync.take_over"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.get("swap.file"), "*.motcua", "desk.json"));
        var chosen = path(chooser.showOpenDialog(null));
        // a dead counter's profile is chosen by the file that every one has
        return chosen != null && chosen.endsWith("desk.json") ? chosen.getParent() : chosen;
    }

    private @Nullable Path sheet() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("sync.close_day"));
        chooser.setInitialFileName("chot-ngay-" + session.desk() + "-" + NAME.format(today()) + ".pdf");
        return path(chooser.showSaveDialog(null));
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
