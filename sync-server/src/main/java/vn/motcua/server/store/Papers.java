// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.PAPERS;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;

/// Which papers an office's dossiers and results name, and whether they have arrived. The bytes are elsewhere.
public final class Papers {

    /// @param size in bytes, 0 until it is whole
    public record Row(long size, boolean whole) {}

    private final DSLContext dsl;

    Papers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// From now on the office may send and read this paper.
    public void name(OfficeCode office, PaperId paper) {
        if (find(office, paper).isEmpty()) {
            dsl.insertInto(PAPERS)
                    .set(PAPERS.SHA256, paper.sha256())
                    .set(PAPERS.OFFICE, office.value())
                    .set(PAPERS.SIZE, 0L)
                    .set(PAPERS.WHOLE, false)
                    .execute();
        }
    }

    public Optional<Row> find(OfficeCode office, PaperId paper) {
        return dsl.selectFrom(PAPERS)
                .where(PAPERS.SHA256.eq(paper.sha256()).and(PAPERS.OFFICE.eq(office.value())))
                .fetchOptional(r -> new Row(r.getSize(), r.getWhole()));
    }

    public Map<PaperId, Row> find(OfficeCode office, Collection<PaperId> papers) {
        return dsl.selectFrom(PAPERS)
                .where(PAPERS.OFFICE.eq(office.value()))
                .and(PAPERS.SHA256.in(papers.stream().map(PaperId::sha256).toList()))
                .fetchMap(r -> new PaperId(r.getSha256()), r -> new Row(r.getSize(), r.getWhole()));
    }

    public void whole(OfficeCode office, PaperId paper, long size) {
        dsl.update(PAPERS)
                .set(PAPERS.SIZE, size)
                .set(PAPERS.WHOLE, true)
                .where(PAPERS.SHA256.eq(paper.sha256()).and(PAPERS.OFFICE.eq(office.value())))
                .execute();
    }
}
