// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.SEAL_AUDIT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.server.store.db.tables.records.SealAuditRecord;

/// The log of the centre's key. Only ever added to; each line carries a hash over itself and the one before, made
/// elsewhere, so that one that was changed or taken out shows.
public final class SealAudit {

    /// @param certificate SHA-256 of the key's certificate
    public record Entry(
            Instant at,
            String what,
            UUID request,
            OfficerId officer,
            DeviceId device,
            String digest,
            String certificate) {

        /// As the database keeps it: to the microsecond.
        public Entry {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// An entry as it was written.
    ///
    /// @param chain hex
    public record Line(long seq, Entry entry, String chain) {}

    private final DSLContext dsl;

    SealAudit(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The last `limit` lines, the newest first.
    public List<Line> last(int limit) {
        return dsl.selectFrom(SEAL_AUDIT)
                .orderBy(SEAL_AUDIT.SEQ.desc())
                .limit(limit)
                .fetch(SealAudit::toLine);
    }

    /// In the order they were written.
    ///
    /// @param after number of the last one known, 0 at first
    public List<Line> after(long after, int limit) {
        return dsl.selectFrom(SEAL_AUDIT)
                .where(SEAL_AUDIT.SEQ.gt(after))
                .orderBy(SEAL_AUDIT.SEQ)
                .limit(limit)
                .fetch(SealAudit::toLine);
    }

    /// Two who write the same number at once: one of them is tried again by the transaction.
    public void add(Line line) {
        var row = dsl.newRecord(SEAL_AUDIT);
        var entry = line.entry();
        row.setSeq(line.seq());
        row.setAt(entry.at().atOffset(ZoneOffset.UTC));
        row.setWhat(entry.what());
        row.setRequest(entry.request());
        row.setOfficer(entry.officer().value());
        row.setDevice(entry.device().value());
        row.setDigest(entry.digest());
        row.setCertificate(entry.certificate());
        row.setChain(line.chain());
        row.insert();
    }

    private static Line toLine(SealAuditRecord row) {
        return new Line(
                row.getSeq(),
                new Entry(
                        row.getAt().toInstant(),
                        row.getWhat(),
                        row.getRequest(),
                        new OfficerId(row.getOfficer()),
                        new DeviceId(row.getDevice()),
                        row.getDigest(),
                        row.getCertificate()),
                row.getChain());
    }
}
