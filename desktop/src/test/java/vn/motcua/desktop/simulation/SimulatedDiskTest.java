// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class SimulatedDiskTest {

    private static final String LINE = "insert into settings (name, content) values (?, '')";

    private final SimulatedDisk disk = new SimulatedDisk(Disks.COUNTER);
    private final DSLContext program = DSL.using(disk, SQLDialect.H2);

    @Test
    void aKilledProgramLosesTheTransactionItWasInAndNoOther() {
        both("a", "b");
        disk.cutAt(2);
        assertThrows(DataAccessException.class, () -> both("c", "d"));
        disk.restart(false);
        assertEquals("[[a], [b]]", kept());
        both("e", "f");
        assertEquals("[[a], [b], [e], [f]]", kept());
    }

    @Test
    void aPowerFailureLosesWhatWasNotSynced() {
        both("a", "b");
        program.execute("checkpoint sync");
        both("c", "d");
        disk.restart(true);
        assertEquals("[[a], [b]]", kept());
    }

    private void both(String first, String second) {
        program.transaction(tx -> {
            tx.dsl().execute(LINE, first);
            tx.dsl().execute(LINE, second);
        });
    }

    private String kept() {
        return disk.rows("select name from settings order by name").toString();
    }
}
