// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.COMMAND_ANSWERS;
import static vn.motcua.server.store.db.Tables.DEVICES;
import static vn.motcua.server.store.db.Tables.DOSSIERS;
import static vn.motcua.server.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.server.store.db.Tables.HISTORY;
import static vn.motcua.server.store.db.Tables.PAYMENTS;

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

/// What must be known across dossiers before one is changed: codes in use, payments, who asked for what on a day, and
/// where a dossier has been.
public final class Registers {

    /// What a citizen asked for at an office on a day, if the receipt still stands.
    ///
    /// @param day in the dossier's code
    public record Request(
            DossierId dossier,
            DossierCode code,
            OfficeCode office,
            CitizenNumber citizen,
            ProcedureCode procedure,
            LocalDate day) {

        /// Whether it may be the same request once more.
        public boolean isLike(Request other) {
            return office.equals(other.office)
                    && citizen.equals(other.citizen)
                    && procedure.equals(other.procedure)
                    && day.equals(other.day)
                    && !dossier.equals(other.dossier);
        }
    }

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

    /// What these citizens asked for on these days.
    public List<Request> requests(Collection<CitizenNumber> citizens, Collection<LocalDate> days) {
        if (citizens.isEmpty()) {
            return List.of();
        }
        return dsl.select(
                        DOSSIERS.ID,
                        DOSSIERS.CODE,
                        DOSSIERS.OFFICE,
                        DOSSIERS.APPLICANT,
                        DOSSIERS.PROCEDURE,
                        DOSSIERS.RECEIVED_ON)
                .from(DOSSIERS)
                .where(DOSSIERS.APPLICANT.in(
                        citizens.stream().map(CitizenNumber::value).toList()))
                .and(DOSSIERS.RECEIVED_ON.in(days))
                .and(DOSSIERS.STAGE.ne("Cancelled"))
                .orderBy(DOSSIERS.CODE)
                .fetch(r -> new Request(
                        new DossierId(r.value1()),
                        new DossierCode(r.value2()),
                        new OfficeCode(r.value3()),
                        new CitizenNumber(r.value4()),
                        new ProcedureCode(r.value5()),
                        r.value6()));
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
