// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.server.access.SignInDesk;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.NewEvent;
import vn.motcua.server.store.Tx;

/// A ward's centre with invented people, their papers and open dossiers, for trying the product out. Written as
/// events too, so that counters get it by their ordinary pull.
public final class DemoData {

    public static final Office OFFICE = new Office(
            new OfficeCode("H17.242"),
            "Trung tâm Phục vụ hành chính công phường Hải Châu",
            "UBND PHƯỜNG HẢI CHÂU",
            "Hải Châu",
            LocalDate.of(2025, 7, 1),
            null);
    public static final Office AGENT_OFFICE = new Office(
            new OfficeCode("H17.BC01"),
            "Bưu cục Hải Châu",
            "BƯU ĐIỆN THÀNH PHỐ ĐÀ NẴNG",
            "Hải Châu",
            LocalDate.of(2025, 7, 1),
            null);
    public static final List<String> OFFICERS = List.of("ha.tran", "nam.le", "thu.vo", "vinh.phan", "agent1");

    private static final String DONE = "demo";

    private final Database database;
    private final SignInDesk signInDesk;
    private final Clock clock;
    private final SecureRandom random;

    public DemoData(Database database, SignInDesk signInDesk, Clock clock, SecureRandom random) {
        this.database = database;
        this.signInDesk = signInDesk;
        this.clock = clock;
        this.random = random;
    }

    /// With dossiers of earlier days.
    ///
    /// @param wanted empty: a random password
    /// @return the password of all demo officers
    public String fill(String wanted) {
        return fill(wanted, true);
    }

    /// Fills an empty centre; a filled one only gets its officers' password anew.
    ///
    /// @param wanted empty: a random password
    /// @param opened whether dossiers of earlier days stand open
    /// @return the password of all demo officers
    public String fill(String wanted, boolean opened) {
        var password = wanted.isEmpty() ? randomPassword() : wanted;
        officers().forEach(officer -> signInDesk.keep(officer, password));
        database.write(tx -> {
            if (tx.settings().get(DONE).isEmpty()) {
                tx.offices().put(OFFICE);
                tx.offices().put(AGENT_OFFICE);
                tx.settings().put(DONE, clock.instant().toString());
                people(tx, opened);
            }
        });
        database.durable();
        return password;
    }

    private void people(Tx tx, boolean opened) {
        var events = new ArrayList<NewEvent>();
        var scope = Scope.of(OFFICE.code());
        var papers = new DemoPapers(OFFICE.code(), clock, random);
        for (var citizen : DemoPeople.all()) {
            tx.citizens().put(citizen);
            events.add(new NewEvent(scope, null, new Event.CitizenChanged(citizen)));
            for (var result : papers.of(citizen)) {
                tx.results().put(result);
                events.add(new NewEvent(scope, null, new Event.ResultChanged(result)));
            }
        }
        var open = opened ? new DemoDossiers(OFFICE.code(), clock, random).all(tx) : List.<Dossier>of();
        for (var dossier : open) {
            var received = dossier.receipt().orElseThrow();
            var entry = new HistoryEntry(
                    dossier.id(), 1, received.receivedAt(), received.receivedBy(), "ReceiveDossier", "demo");
            tx.dossiers().put(dossier, entry, new CommandId(Uuid7.next(clock, random)));
            tx.dossiers().addCode(received.code(), dossier.id());
            events.add(new NewEvent(scope, null, new Event.DossierChanged(dossier, entry)));
        }
        tx.events().append(events);
    }

    private static List<Officer> officers() {
        var office = OFFICE.code();
        return List.of(
                new Officer(new OfficerId("ha.tran"), "Trần Thu Hà", "Cán bộ tiếp nhận", office, Set.of(Role.CLERK)),
                new Officer(new OfficerId("nam.le"), "Lê Hoài Nam", "Cán bộ tiếp nhận", office, Set.of(Role.CLERK)),
                new Officer(new OfficerId("thu.vo"), "Võ Minh Thư", "Cán bộ tiếp nhận", office, Set.of(Role.CLERK)),
                new Officer(
                        new OfficerId("vinh.phan"),
                        "Phan Quang Vinh",
                        "Phó Chủ tịch UBND phường",
                        office,
                        Set.of(Role.SIGNER, Role.SUPERVISOR)),
                new Officer(
                        new OfficerId("agent1"),
                        "Lê Thị Mai",
                        "Nhân viên bưu cục",
                        AGENT_OFFICE.code(),
                        Set.of(Role.AGENT)));
    }

    private String randomPassword() {
        var bytes = new byte[9];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
