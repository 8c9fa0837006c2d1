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
        HOUSE.arrowsGoDown(Map.ofEntries(
                Map.entry(
                        "",
                        Set.of(
                                "http",
                                "exchange",
                                "blobs",
                                "warehouse",
                                "directory",
                                "jobs",
                                "proof",
                                "seal",
                                "notices",
                                "access",
                                "store")),
                Map.entry("http", Set.of("seal", "exchange", "blobs", "warehouse", "directory", "access", "store")),
                Map.entry("exchange", Set.of("access", "store")),
                Map.entry("blobs", Set.of("access", "store")),
                Map.entry("warehouse", Set.of("access", "store")),
                Map.entry("directory", Set.of("access", "store")),
                Map.entry("access", Set.of("store")),
                Map.entry("seal", Set.of("access", "store")),
                Map.entry("proof", Set.of("blobs", "store")),
                Map.entry("jobs", Set.of("store")),
                Map.entry("notices", Set.of("store")),
                Map.entry("store", Set.of())));
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
                "certificates are made at start, signatures in seal",
                type -> "".equals(HOUSE.room(type)) || "seal".equals(HOUSE.room(type)),
                "org.bouncycastle.asn1",
                "org.bouncycastle.cert",
                "org.bouncycastle.operator");
        HOUSE.fence("JSON goes through the wire", type -> false, "tools.jackson", "com.fasterxml");
        HOUSE.fence("a server has no windows", type -> false, "javafx", "java.awt", "javax.swing");
    }
}
