// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.House;

class HouseTest {

    private static final House HOUSE = House.of("vn.motcua.server", SyncServer.class);

    @Test
    void arrowsGoDownAndNeighboursDoNotTalk() {
        HOUSE.arrowsGoDown(Map.of(
                "", Set.of("http", "exchange", "blobs", "warehouse", "directory", "jobs", "notices", "access", "store"),
                "http", Set.of("exchange", "blobs", "warehouse", "directory", "access", "store"),
                "exchange", Set.of("access", "store"),
                "blobs", Set.of("access", "store"),
                "warehouse", Set.of("access", "store"),
                "directory", Set.of("access", "store"),
                "access", Set.of("store"),
                "jobs", Set.of("store"),
                "notices", Set.of("store"),
                "store", Set.of()));
    }

    @Test
    void namesBearIntent() {
        HOUSE.namesBearIntent();
    }

    @Test
    void librariesStayWithinTheirFences() {
        HOUSE.fence(
                "SQL is the store's alone",
                type -> "store".equals(HOUSE.room(type)),
                "org.jooq",
                "java.sql",
                "javax.sql",
                "org.h2",
                "org.postgresql",
                "org.flywaydb",
                "com.zaxxer");
        HOUSE.fence("HTTP is http's alone", type -> "http".equals(HOUSE.room(type)), "io.helidon");
        HOUSE.fence(
                "passwords are hashed in access", type -> "access".equals(HOUSE.room(type)), "org.bouncycastle.crypto");
        HOUSE.fence(
                "certificates are made at start",
                type -> "".equals(HOUSE.room(type)),
                "org.bouncycastle.asn1",
                "org.bouncycastle.cert",
                "org.bouncycastle.operator");
        HOUSE.fence("JSON goes through the wire", type -> false, "tools.jackson", "com.fasterxml");
        HOUSE.fence("a server has no windows", type -> false, "javafx", "java.awt", "javax.swing");
    }
}
