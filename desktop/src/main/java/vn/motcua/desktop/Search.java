// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.desktop.board.BoardView;
import vn.motcua.desktop.board.BooksViewModel;
import vn.motcua.desktop.counter.CounterView;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.shell.Navigation;
import vn.motcua.desktop.shell.PaletteItem;
import vn.motcua.desktop.store.Citizens;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Role;

/// What the palette (Ctrl+K) finds besides commands: citizens by number or name, dossiers by code or name. An agent
/// sees no citizen that did not come with a card.
final class Search {

    private static final int MOST = 6;
    private static final int SHORTEST = 2;

    private final Session session;
    private final Words words;
    private final Navigation navigation;

    Search(Session session, Words words, Navigation navigation) {
        this.session = session;
        this.words = words;
        this.navigation = navigation;
    }

    /// Away from the screen. The citizens whose names were read already come first, the rest once they were read.
    List<PaletteItem> matching(String text, Consumer<List<PaletteItem>> soFar) {
        if (text.strip().length() < SHORTEST) {
            return List.of();
        }
        var rest = Stream.concat(
                        session.store().dossiers().search(text, MOST).stream().map(this::item),
                        ofBoard(NameKey.of(text)).stream())
                .toList();
        if (!session.officer().may(Role.CLERK)) {
            return rest;
        }
        var citizens = session.store().citizens();
        var found = citizens.searchSoFar(text, MOST);
        if (!found.all()) {
            soFar.accept(with(found, rest));
            var unused = citizens.warm(() -> !Thread.currentThread().isInterrupted());
            found = citizens.searchSoFar(text, MOST);
        }
        return with(found, rest);
    }

    private List<PaletteItem> with(Citizens.Found found, List<PaletteItem> rest) {
        return Stream.concat(found.citizens().stream().map(this::item), rest.stream())
                .toList();
    }

    /// The report and the register, for whom the board is.
    private List<PaletteItem> ofBoard(NameKey asked) {
        if (!navigation.areas().contains(Area.BOARD)) {
            return List.of();
        }
        return Stream.of(
                        book("board.books", "notebook-outline", _ -> {}),
                        book("board.report.print", "printer-outline", BooksViewModel::printReport),
                        book("board.report.save", "file-pdf-box", BooksViewModel::saveReport),
                        book("board.open_data", "database-export-outline", BooksViewModel::openData),
                        book("board.book.print", "printer-outline", BooksViewModel::printRegister),
                        book("board.book.export", "file-export-outline", BooksViewModel::exportRegister))
                .filter(i -> NameKey.of(i.text()).contains(asked))
                .toList();
    }

    private PaletteItem book(String key, String icon, Consumer<BooksViewModel> act) {
        return new PaletteItem(
                words.get("shell.palette.commands"), icon, words.get(key), words.get("board.title"), "", () -> {
                    if (navigation.go(Area.BOARD) && navigation.desk() instanceof BoardView board) {
                        act.accept(board.openBooks());
                    }
                });
    }

    private PaletteItem item(Citizen citizen) {
        return new PaletteItem(
                words.get("shell.palette.citizens"),
                "account-outline",
                citizen.name(),
                citizen.number().masked(),
                "",
                () -> {
                    if (navigation.go(Area.COUNTER) && navigation.desk() instanceof CounterView counter) {
                        counter.meet(citizen.number());
                    }
                });
    }

    private PaletteItem item(Dossier dossier) {
        var code = dossier.receipt().map(r -> r.code().value()).orElse("");
        return new PaletteItem(
                words.get("shell.palette.dossiers"),
                "folder-outline",
                code + " · " + Mask.name(dossier.applicant().name()),
                dossier.procedureName(),
                "",
                () -> navigation.scanned(new Scan(Scan.Kind.DOSSIER, code)));
    }
}
