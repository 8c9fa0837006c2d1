// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.RESULTS;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.result.Result;
import vn.motcua.model.wire.Wire;

/// A warehouse full of invented results, for measuring: made by the database itself, on PostgreSQL only.
public final class InventedResults {

    /// Results of each citizen.
    public static final int EACH = 3;

    private final DSLContext dsl;

    InventedResults(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The number of the k-th citizen, from 0.
    public static CitizenNumber owner(int k) {
        return new CitizenNumber("0480%02d%06d".formatted(50 + k % 50, k / 50));
    }

    /// The results of a citizen lie far from each other, as they do in life.
    ///
    /// @param sample what each looks like but for id and owner
    public void upTo(int results, Result sample) {
        if (dsl.dialect() != SQLDialect.POSTGRES) {
            throw new IllegalStateException("results are invented on PostgreSQL only");
        }
        var there = dsl.fetchCount(RESULTS) / EACH;
        var citizens = results / EACH;
        if (there >= citizens) {
            return;
        }
        unindexed();
        fill(there, citizens, Wire.text(sample), sample);
        indexed();
    }

    /// Many rows go in much faster without, and an index that is made at once is as one that has grown.
    private void unindexed() {
        dsl.execute("alter table results set (autovacuum_enabled = off)");
        dsl.execute("alter table results drop constraint results_pkey");
        dsl.execute("drop index results_owner");
        dsl.execute("alter table citizens drop constraint citizens_pkey");
    }

    private void indexed() {
        dsl.execute("set local maintenance_work_mem = '512MB'");
        dsl.execute("alter table results add primary key (id)");
        dsl.execute("create index results_owner on results (owner)");
        dsl.execute("alter table citizens add primary key (number)");
    }

    private void fill(int there, int citizens, String body, Result sample) {
        dsl.execute(
                """
                insert into results (id, owner, kind, status, issuer, body)
                select made.id, made.owner, {0}, 'VALID', {1},
                       replace(replace({2}, {3}, made.id), {4}, made.owner)
                from (select translate(substr(md5(k || ':' || n), 1, 20), 'abcdef', 'BCFGHJ') as id,
                             '0480' || lpad((50 + k % 50)::text, 2, '0') || lpad((k / 50)::text, 6, '0') as owner
                      from generate_series(1, {5}) n, generate_series({6}, {7}) k) made
                """,
                DSL.val(sample.kind()),
                DSL.val(sample.issuer().value()),
                DSL.val(body),
                DSL.val(sample.id().value()),
                DSL.val(sample.owner().value()),
                DSL.inline(EACH),
                DSL.inline(there),
                DSL.inline(citizens - 1));
        dsl.execute("""
                insert into citizens (number, name, name_key, birth, sex, residence, phone)
                select '0480' || lpad((50 + k % 50)::text, 2, '0') || lpad((k / 50)::text, 6, '0'),
                       'Nguyễn Văn ' || k, 'nguyen van ' || k, '01/01/1970', 'MALE', 'phường Hải Châu', ''
                from generate_series({0}, {1}) k
                """, DSL.inline(there), DSL.inline(citizens - 1));
    }

    /// So that the database knows what it holds, as it would after a night.
    public void settle() {
        dsl.execute("analyze results");
        dsl.execute("analyze citizens");
    }
}
