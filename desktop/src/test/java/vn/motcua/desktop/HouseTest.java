// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.House;

/// The plan of the house as a test. The table is HOUSE.md §2, the fences are its §5; `demo` and `bench` stand on the
/// roof: they drive everything else, and nothing may lean on them.
class HouseTest {

    private static final String ROOT = "vn.motcua.desktop";
    private static final Set<String> GROUND = Set.of("store", "centre", "worker", "kit");
    private static final Set<String> TOOLS =
            Set.of("qr", "scan", "pages", "ocr", "sheet", "forms", "print", "stamp", "signature");
    private static final Map<String, Set<String>> DESKS = Map.ofEntries(
            Map.entry("session", Set.of("store", "centre", "kit")),
            Map.entry("money", Set.of("qr", "forms", "print", "signature", "store", "kit")),
            Map.entry("papers", Set.of("forms", "store", "centre", "kit")),
            Map.entry(
                    "counter",
                    Set.of(
                            "money", "papers", "qr", "scan", "pages", "ocr", "forms", "print", "store", "centre",
                            "kit")),
            Map.entry("dossiers", Set.of("papers", "forms", "print", "store", "kit")),
            Map.entry("post", Set.of("qr", "scan", "ocr", "forms", "print", "store", "kit")),
            Map.entry("signing", Set.of("scan", "ocr", "sheet", "stamp", "signature", "store", "centre", "kit")),
            Map.entry("returns", Set.of("money", "qr", "forms", "print", "store", "kit")),
            Map.entry("board", Set.of("forms", "print", "store", "centre", "kit")),
            Map.entry("verify", Set.of("qr", "forms", "signature", "store", "kit")),
            Map.entry("results", Set.of("store", "kit")),
            Map.entry("sync", Set.of("store", "centre", "kit")),
            Map.entry("swap", Set.of("store", "centre", "kit")),
            Map.entry("day", Set.of("money", "forms", "print", "signature", "store", "centre", "kit")),
            Map.entry("settings", Set.of("scan", "print", "signature", "store", "kit")));
    private static final Set<String> ROOF = Set.of("", "demo", "bench");

    private static final Set<String> PICTURES_IN_MEMORY =
            Set.of("ImageIO.setUseCache", "ParentPipe.open", "DriverChild.run");

    private final House house = House.of(ROOT, main());

    @Test
    void arrowsGoDownAndNeighboursDoNotTalk() {
        house.arrowsGoDown(table());
    }

    @Test
    void onlyViewsKnowTheScene() {
        house.fence(
                "leave javafx.scene to *View, kit, shell and Motcua",
                type -> in(type, "kit", "shell") || isView(type),
                "javafx.scene.",
                "javafx.stage.",
                "javafx.animation.",
                "atlantafx.",
                "org.kordamp.ikonli.");
    }

    @Test
    void onlyViewModelsBesidesKnowProperties() {
        house.fence(
                "leave JavaFX to views and view models",
                type -> in(type, "kit", "shell")
                        || isView(type)
                        || House.name(type).endsWith("ViewModel"),
                "javafx.");
    }

    @Test
    void onlyOneClassCrossesToTheScreensThread() {
        house.rule(
                "leave Platform.runLater to kit.FxBackground",
                type -> type.getName().startsWith(ROOT + ".kit.FxBackground")
                        || type.getMethodCallsFromSelf().stream()
                                .noneMatch(call -> call.getTarget()
                                        .getFullName()
                                        .startsWith("javafx.application.Platform.runLater")));
    }

    @Test
    void picturesOfPapersNeverLieInTemporaryFiles() {
        house.rule(
                "have a main that tells ImageIO so, or that is a child's",
                type -> in(type, "bench")
                        || type.tryGetMethod("main", String[].class).isEmpty()
                        || type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> PICTURES_IN_MEMORY.contains(
                                        call.getTargetOwner().getSimpleName() + "." + call.getName())));
    }

    @Test
    void sqlLivesInTheStore() {
        house.fence(
                "leave SQL to store",
                type -> in(type, "store"),
                "org.jooq.",
                "java.sql.",
                "javax.sql.",
                "org.h2.",
                "org.postgresql.",
                "org.flywaydb.");
    }

    @Test
    void librariesStayInTheirRooms() {
        house.fence(
                "leave PDF to the rooms of papers",
                type -> in(type, "scan", "ocr", "forms", "print", "stamp", "signature"),
                "org.apache.pdfbox.",
                "org.apache.xmpbox.");
        house.fence(
                "leave signatures to signature",
                type -> in(type, "signature"),
                "org.bouncycastle.asn1.",
                "org.bouncycastle.cert.",
                "org.bouncycastle.cms.",
                "org.bouncycastle.jcajce.",
                "org.bouncycastle.operator.",
                "org.bouncycastle.tsp.",
                "eu.europa.esig.",
                "sun.security.");
        house.fence(
                "leave the OCR binding to ocr",
                type -> in(type, "ocr"),
                "net.sourceforge.tess4j.",
                "net.sourceforge.lept4j.",
                "com.sun.jna.",
                "org.bytedeco.");
        house.fence(
                "leave barcodes to qr, forms, stamp", type -> in(type, "qr", "forms", "stamp"), "com.google.zxing.");
        house.fence(
                "leave native calls to scan, signature, kit",
                type -> in(type, "scan", "signature", "kit"),
                "java.lang.foreign.");
        house.fence(
                "leave HTTP to centre, scan, signature",
                type -> in(type, "centre", "scan", "signature"),
                "java.net.http.");
        house.fence("leave workbooks to board and sheet", type -> in(type, "board", "sheet"), "org.dhatim.");
        house.fence("leave JSON to model.wire", type -> false, "tools.jackson.", "com.fasterxml.");
        house.fence("leave the command line to cli", type -> in(type, "cli"), "picocli.");
        house.fence("leave password hashes to store", type -> in(type, "store"), "org.bouncycastle.crypto.");
        house.fence("know nothing of the server", type -> in(type), "vn.motcua.server.");
    }

    @Test
    void namesBearIntent() {
        house.namesBearIntent();
    }

    /// In one of these rooms, or on the roof, which may use all.
    private boolean in(JavaClass type, String... rooms) {
        var room = String.valueOf(house.room(type));
        return ROOF.contains(room) || Set.of(rooms).contains(room);
    }

    private boolean isView(JavaClass type) {
        return House.name(type).endsWith("View");
    }

    private static Map<String, Set<String>> table() {
        var table = new HashMap<String, Set<String>>(DESKS);
        TOOLS.forEach(tool -> table.put(tool, Set.of("worker")));
        table.put("kit", Set.of());
        table.put("worker", Set.of());
        table.put("store", Set.of("worker", "kit"));
        table.put("centre", Set.of("worker", "kit"));
        table.put("shell", plus(DESKS.keySet(), Set.of("kit")));
        table.put("cli", plus(TOOLS, Set.of("store", "kit")));
        var all = new HashSet<>(table.keySet());
        all.addAll(ROOF);
        ROOF.forEach(room -> table.put(room, Set.copyOf(all)));
        return table;
    }

    private static Class<?> main() {
        try {
            return Class.forName(ROOT + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> plus(Set<String> some, Set<String> others) {
        var both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
