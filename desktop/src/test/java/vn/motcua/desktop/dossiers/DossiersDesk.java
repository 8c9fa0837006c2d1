// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.ToldClock;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;

/// The desk over a real store, on a day that goes on as the test wants it. It is Thursday.
class DossiersDesk {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Words WORDS = Words.of(Words.VIETNAMESE);
    static final Officer SPECIALIST = officer("an.vo", Role.SPECIALIST);
    static final Officer SUPERVISOR = officer("lan.do", Role.SUPERVISOR);

    @TempDir
    Path folder;

    final List<Problem> problems = new ArrayList<>();
    Instant now = at("2026-11-19T08:00");
    final Clock clock = new ToldClock(ZONE, () -> now);
    Store store;
    int serial;

    private static Officer officer(String id, Role role) {
        return new Officer(new OfficerId(id), "Võ " + id, "Chuyên viên", Sample.OFFICE, Set.of(role));
    }

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("profile"), StoreKey.random(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    void days(int later) {
        now = now.plus(Duration.ofDays(later));
    }

    DossierActs acts(Officer officer) {
        var seat = new Seat(Sample.office(), officer, "Q03", true);
        return new DossierActs(store, new FilePrinter(sheets()), Sample.CATALOGUE, seat, clock);
    }

    DossiersViewModel desk(Officer officer) {
        return desk(acts(officer), officer);
    }

    DossiersViewModel desk(DossierActs acts, Officer officer) {
        var papers = new OpenPaper((paper, _, _) -> store.shelf().open(paper), store, officer, "processing");
        return new DossiersViewModel(acts, papers, WORDS, Background.direct(), problems::add, _ -> {});
    }

    private Path sheets() {
        return folder.resolve("sheets");
    }

    /// What was printed, by name.
    List<String> printed() {
        if (!Files.isDirectory(sheets())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sheets())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long printed(String number) {
        return printed().stream().filter(name -> name.startsWith(number + "-")).count();
    }

    /// Received now, promised for three days on.
    Dossier received() {
        return received(now);
    }

    Dossier received(Instant at) {
        var day = LocalDateTime.ofInstant(at, ZONE);
        var code = DossierCode.official(Sample.OFFICE, day.toLocalDate(), ++serial);
        var receipt = new Receipt(code, at, Sample.clerk().id(), day.plusDays(5).withHour(17), 0);
        var dossier = Sample.complete().receive(receipt);
        return store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
    }

    Dossier inProcess() {
        var dossier = received();
        return store.perform(new Act.Transfer(dossier.id(), "Tư pháp – hộ tịch"), Sample.clerk());
    }

    Dossier seen(Dossier dossier) {
        return store.dossiers().find(dossier.id()).orElseThrow();
    }

    static LocalDateTime due(Dossier dossier) {
        return dossier.receipt().orElseThrow().due();
    }
}
