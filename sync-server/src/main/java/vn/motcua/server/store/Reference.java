// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.REFERENCE_ITEMS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.ReferenceItem;

/// Reference data that was published over what ships with the product. An item published again for the same day takes
/// the place of the one before.
public final class Reference {

    /// Lengths that the table takes.
    public static final int LONGEST_KIND = 40;

    public static final int LONGEST_ID = 120;

    private final DSLContext dsl;

    Reference(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(ReferenceItem item, Instant at, OfficerId by) {
        var row = dsl.newRecord(REFERENCE_ITEMS);
        row.setKind(item.kind());
        row.setId(item.id());
        row.setValidFrom(item.validFrom());
        row.setJson(item.json());
        row.setPublishedAt(at.atOffset(ZoneOffset.UTC));
        row.setOfficer(by.value());
        Rows.put(row);
    }

    /// In the order they come into force, of one day in the order they were published.
    public List<ReferenceItem> all() {
        return dsl.selectFrom(REFERENCE_ITEMS)
                .orderBy(
                        REFERENCE_ITEMS.VALID_FROM,
                        REFERENCE_ITEMS.PUBLISHED_AT,
                        REFERENCE_ITEMS.KIND,
                        REFERENCE_ITEMS.ID)
                .fetch(r -> new ReferenceItem(r.getKind(), r.getId(), r.getValidFrom(), r.getJson()));
    }
}
