// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.motcua.desktop.demo.DemoCentre;
import vn.motcua.desktop.demo.DemoProblem;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// A ward on one day: the centre in a process of its own, the line to it, five desks and their people.
final class Ward implements AutoCloseable {

    private static final int TRIES = 5;

    private final Path home;
    private final DayClock clock;
    private final Random random;
    private final String password;
    private final DemoCentre centre;
    private final Catalogue catalogue = Catalogue.shipped();
    private final Tray tray;
    private final Portal portal;
    private final List<Desk> desks = new ArrayList<>();
    private final List<Clerk> clerks = new ArrayList<>();
    private final Cable cable;

    /// @param seed of all that is left to chance
    /// @param folder gets what is printed
    Ward(Path home, Path folder, LocalDate day, long seed) throws IOException {
        this.home = home;
        this.random = new Random(seed);
        this.password = "pw" + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        var moment = DemoCentre.folder(home, "centre").resolve("moment");
        this.clock = new DayClock(moment, day.atTime(7, 30));
        this.tray = new Tray(folder);
        this.portal = new Portal(home.resolve("portal"));
        this.centre = DemoCentre.ofDay(home.resolve("centre"), password, moment);
        centre.start();
        this.cable = new Cable(URI.create(centre.enrolment().split(" ")[0]).getPort());
    }

    /// Each desk is made known to the centre, its officer signs in, and it gets what the centre has.
    void open(Ledger ledger) {
        var codes = Stream.concat(Stream.of(centre.enrolment()), centre.moreDesks().stream())
                .toList();
        var officers = List.of("ha.tran", "nam.le", "thu.vo", "vinh.phan");
        for (var i = 0; i < officers.size(); i++) {
            desks.add(desk(codes.get(i), "Q0" + (i + 1), officers.get(i)));
        }
        desks.add(desk(centre.postEnrolment(), "B01", "agent1"));
        sync();
        desks.subList(0, 3).forEach(desk -> clerks.add(new Clerk(desk, this, ledger)));
    }

    private Desk desk(String enrolment, String name, String officer) {
        var through = enrolment.replaceFirst(":\\d+ ", ":" + cable.port() + " ");
        return new Desk(DemoCentre.folder(home, name), through, name, new OfficerId(officer), password, clock);
    }

    /// Every desk sends all it has, and then has all that the others sent.
    ///
    /// @throws Problem NOT_SYNCED
    void sync() {
        desks.forEach(this::sync);
        desks.subList(0, desks.size() - 1).forEach(this::sync);
    }

    private void sync(Desk desk) {
        var state = desk.sync();
        for (var tries = 0; tries < TRIES && (state.kind() != SyncState.Kind.SYNCED || !desk.isEmpty()); tries++) {
            state = desk.sync();
        }
        if (state.kind() != SyncState.Kind.SYNCED || !desk.isEmpty()) {
            throw new Problem(DemoProblem.NOT_SYNCED, desk.session().desk(), String.valueOf(state.why()));
        }
    }

    /// Every desk tries once; whatever comes of it.
    void trySync() {
        desks.forEach(Desk::sync);
    }

    /// What is left waiting at all desks.
    int waiting() {
        return desks.stream().mapToInt(d -> d.store().outbox().size()).sum();
    }

    List<Desk> desks() {
        return List.copyOf(desks);
    }

    List<Clerk> clerks() {
        return List.copyOf(clerks);
    }

    /// The supervisor's, who signs too.
    Desk chief() {
        return desks.get(3);
    }

    Desk post() {
        return desks.get(4);
    }

    /// 07:45 of the next working day.
    LocalDateTime nextMorning() {
        var today = clock.local().toLocalDate();
        var calendar = catalogue.calendar(chief().office().code(), today);
        return calendar.nextWorkingDay(today).atTime(7, 45);
    }

    Path home() {
        return home;
    }

    DemoCentre centre() {
        return centre;
    }

    Cable cable() {
        return cable;
    }

    DayClock clock() {
        return clock;
    }

    Random random() {
        return random;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Tray tray() {
        return tray;
    }

    Portal portal() {
        return portal;
    }

    @Override
    public void close() throws IOException {
        desks.forEach(Desk::close);
        cable.close();
        centre.close();
    }
}
