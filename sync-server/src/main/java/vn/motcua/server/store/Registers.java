// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.COMMAND_ANSWERS;
import static vn.motcua.server.store.db.Tables.DEVICES;
import static vn.motcua.server.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.server.store.db.Tables.HISTORY;
import static vn.motcua.server.store.db.Tables.PAYMENTS;
import static vn.motcua.server.store.db.Tables.REQUESTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.server.store.db.tables.records.PaymentsRecord;
import vn.motcua.server.store.db.tables.records.RequestsRecord;

/// What must be known across dossiers before one is changed: codes in use, payments, who asked for what on a day, and
/// where a dossier has been.
public final class Registers {

    /// What a citizen asks for at an office on a day.
    ///
    /// @param day in the dossier's code
    public record Request(OfficeCode office, LocalDate day, CitizenNumber citizen, ProcedureCode procedure) {}

    /// Who did something to a dossier last.
    ///
    /// @param desk short name, empty if the centre does not know any more
    public record Deed(Instant at, OfficerId by, String desk) {}

    private final DSLContext dsl;

    Registers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Which of these codes are in use, and by what.
    public Map<DossierCode, DossierId> codes(Collection<DossierCode> codes) {
        if (codes.isEmpty()) {
            return new HashMap<>();
        }
        var taken = new HashMap<DossierCode, DossierId>();
        dsl.selectFrom(DOSSIER_CODES)
                .where(DOSSIER_CODES.CODE.in(
                        codes.stream().map(DossierCode::value).toList()))
                .forEach(r -> taken.put(new DossierCode(r.getCode()), new DossierId(r.getDossier())));
        return taken;
    }

    /// The codes under which a dossier is found.
    public List<DossierCode> codesOf(DossierId dossier) {
        return dsl.select(DOSSIER_CODES.CODE)
                .from(DOSSIER_CODES)
                .where(DOSSIER_CODES.DOSSIER.eq(dossier.value()))
                .fetch(r -> new DossierCode(r.value1()));
    }

    /// The first standing dossier of each request that these citizens made on these days.
    public Map<Request, DossierId> requests(Collection<CitizenNumber> citizens, Collection<LocalDate> days) {
        var requests = new HashMap<Request, DossierId>();
        if (citizens.isEmpty()) {
            return requests;
        }
        dsl.selectFrom(REQUESTS)
                .where(REQUESTS.APPLICANT.in(
                        citizens.stream().map(CitizenNumber::value).toList()))
                .and(REQUESTS.RECEIVED_ON.in(days))
                .forEach(r -> requests.put(
                        new Request(
                                new OfficeCode(r.getOffice()),
                                r.getReceivedOn(),
                                new CitizenNumber(r.getApplicant()),
                                new ProcedureCode(r.getProcedure())),
                        new DossierId(r.getDossier())));
        return requests;
    }

    public void addRequests(Map<Request, DossierId> requests) {
        Rows.insert(
                dsl,
                requests.entrySet().stream()
                        .map(e -> new RequestsRecord(
                                e.getKey().citizen().value(),
                                e.getKey().day(),
                                e.getKey().office().value(),
                                e.getKey().procedure().value(),
                                e.getValue().value()))
                        .toList());
    }

    /// A receipt was taken back: its request stands no more.
    public void endRequest(DossierId dossier) {
        dsl.deleteFrom(REQUESTS).where(REQUESTS.DOSSIER.eq(dossier.value())).execute();
    }

    /// Which of these payments are known, and of what.
    public Map<String, DossierId> payments(Collection<String> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        return new HashMap<>(dsl.selectFrom(PAYMENTS)
                .where(PAYMENTS.ID.in(ids))
                .fetchMap(PaymentsRecord::getId, r -> new DossierId(r.getDossier())));
    }

    public void addPayments(Map<String, DossierId> payments) {
        Rows.insert(
                dsl,
                payments.entrySet().stream()
                        .map(e -> new PaymentsRecord(e.getKey(), e.getValue().value()))
                        .toList());
    }

    /// Whether the office ever held the dossier.
    public boolean was(DossierId dossier, OfficeCode at) {
        return dsl.fetchExists(HISTORY, HISTORY.DOSSIER.eq(dossier.value()).and(HISTORY.OFFICE.eq(at.value())));
    }

    /// Who did this to the dossier last.
    ///
    /// @param what as in [vn.motcua.model.dossier.HistoryEntry#what()]
    public Optional<Deed> last(DossierId dossier, String what) {
        return dsl.select(HISTORY.AT, HISTORY.OFFICER, DEVICES.DESK)
                .from(HISTORY)
                .leftJoin(COMMAND_ANSWERS)
                .on(COMMAND_ANSWERS.COMMAND_ID.eq(HISTORY.COMMAND))
                .leftJoin(DEVICES)
                .on(DEVICES.ID.eq(COMMAND_ANSWERS.DEVICE))
                .where(HISTORY.DOSSIER.eq(dossier.value()).and(HISTORY.WHAT.eq(what)))
                .orderBy(HISTORY.VERSION.desc())
                .limit(1)
                .fetchOptional(r -> new Deed(
                        r.value1().toInstant(), new OfficerId(r.value2()), r.value3() == null ? "" : r.value3()));
    }
}
