// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class HouseTest {

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("office", Set.of("problem")),
            Map.entry("citizen", Set.of("problem")),
            Map.entry("paper", Set.of("problem")),
            Map.entry("procedure", Set.of("problem", "office", "citizen")),
            Map.entry("result", Set.of("problem", "office", "citizen", "paper")),
            Map.entry("seal", Set.of("problem", "office", "citizen", "paper", "result")),
            Map.entry("dossier", Set.of("problem", "office", "citizen", "paper", "procedure", "result")),
            Map.entry("command", Set.of("problem", "office", "citizen", "paper", "procedure", "result", "dossier")),
            Map.entry(
                    "wire",
                    Set.of(
                            "problem",
                            "office",
                            "citizen",
                            "paper",
                            "procedure",
                            "result",
                            "seal",
                            "dossier",
                            "command")));

    private final House house = House.of("vn.motcua.model", Problem.class);

    @Test
    void arrowsGoDownAndNeighboursDoNotTalk() {
        house.arrowsGoDown(MAY_IMPORT);
    }

    @Test
    void onlyWireAndSealKnowACodec() {
        house.fence("keep JSON in wire", this::isCodecRoom, "tools.jackson.", "com.fasterxml.");
    }

    @Test
    void theTradeIsPure() {
        house.fence(
                "do no I/O beyond streams, and know no screen, database or network",
                type -> false,
                "java.sql.",
                "javax.sql.",
                "java.net.http.",
                "java.nio.file.Files",
                "java.awt.",
                "javax.imageio.",
                "javax.net.",
                "javax.print.",
                "javax.swing.",
                "javafx.",
                "org.jooq.",
                "org.slf4j.",
                "java.util.logging.");
    }

    @Test
    void namesBearIntent() {
        house.namesBearIntent();
    }

    private boolean isCodecRoom(JavaClass type) {
        return Set.of("wire", "seal").contains(String.valueOf(house.room(type)));
    }
}
