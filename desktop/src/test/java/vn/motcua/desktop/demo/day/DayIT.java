// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.wire.Wire;

/// A smaller day as a stranger sees it: the program plays it in a process of its own, and what it left is looked at
/// with other eyes.
class DayIT {

    private static final int DOSSIERS = 40;
    /// Number of each form, and what its title says.
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("01", "HẸN TRẢ KẾT QUẢ"),
            Map.entry("02", "BỔ SUNG"),
            Map.entry("03", "TỪ CHỐI"),
            Map.entry("04", "XIN LỖI"),
            Map.entry("05", "DỪNG"),
            Map.entry("06", "KIỂM SOÁT"),
            Map.entry("07", "SỔ THEO DÕI"),
            Map.entry("ban-giao-ho-so", "BÀN GIAO"),
            Map.entry("ban-giao-ket-qua", "KẾT QUẢ"),
            Map.entry("phieu-tra-ket-qua", "TRẢ KẾT QUẢ"),
            Map.entry("bien-lai", "BIÊN LAI"),
            Map.entry("phieu-gui", "PHIẾU GỬI"),
            Map.entry("bien-ban-giao-nhan", "BIÊN BẢN"),
            Map.entry("bao-cao-ca", "CA"),
            Map.entry("bang-ke-nop-tien", "BẢNG KÊ"),
            Map.entry("quyet-toan-thang", "QUYẾT TOÁN"),
            Map.entry("bao-cao-thong-ke", "THỐNG KÊ"),
            Map.entry("phieu-dong-y", "ĐỒNG Ý"));
    private static final List<String> LISTS = List.of(
            "register",
            "shift-report",
            "remittance",
            "settlement",
            "hand-over-dossiers",
            "hand-over-results",
            "hand-over-post",
            "statistics");
    private static final List<String> STAGES = List.of(
            "Draft",
            "Filed",
            "Received",
            "InProcess",
            "AwaitingSupplement",
            "AwaitingPayment",
            "Refused",
            "Withdrawn",
            "Closed",
            "Cancelled",
            "ResultReady",
            "Returned");

    @TempDir
    Path folder;

    @Test
    void aDayAtAWardHoldsAndEveryFigureEqualsTheRawHistory() throws Exception {
        assertEquals(0, play(), this::said);
        var summary = Wire.read(Files.readAllBytes(folder.resolve("summary.json")), Map.class);

        assertEquals(true, summary.get("recount_equal"));
        assertEquals(List.of(), summary.get("faults"));
        assertEquals(DOSSIERS, summary.get("dossiers"));
        var seen = (List<?>) Objects.requireNonNull(summary.get("stages_seen"));
        assertTrue(seen.containsAll(STAGES), () -> "stages seen " + seen);
        var ends = (Map<?, ?>) Objects.requireNonNull(summary.get("stages"));
        assertEquals(
                DOSSIERS,
                ends.values().stream().mapToInt(n -> ((Number) n).intValue()).sum());
        theFormsSayWhatTheyAre();
        theRegisterHasNoGap(((Number) Objects.requireNonNull(summary.get("register"))).intValue());
        var deeds = (Map<?, ?>) Objects.requireNonNull(summary.get("deeds"));
        deeds.forEach((deed, times) -> assertTrue(((Number) times).longValue() > 0, () -> "never done: " + deed));
        theListsLieBesideTheForms();
        whoeverChangesAFigureOrALineOfTheHistoryIsFoundOut();
    }

    private void theListsLieBesideTheForms() throws IOException {
        try (var files = Files.list(folder)) {
            var names = files.map(f -> f.getFileName().toString()).toList();
            for (var list : LISTS) {
                assertTrue(names.stream().anyMatch(n -> n.startsWith(list + "-")), () -> list + " not in " + names);
            }
        }
    }

    private void whoeverChangesAFigureOrALineOfTheHistoryIsFoundOut() throws IOException {
        assertEquals(List.of(), Reckoning.faults(folder));
        var said = folder.resolve("statistics.json");
        changed(said, text -> text.replaceFirst("(\"returned\"\\s*:\\s*)(\\d+)", "$19$2"));
        changed(said, text -> text.replaceFirst("(\"apology\"\\s*:\\s*)(\\d+)", "$19$2"));
        var history = folder.resolve("history.jsonl");
        changed(history, text -> text.substring(0, text.lastIndexOf('\n')));
        changed(history, text -> text.replaceFirst("(\\\\\"what\\\\\":\\\\\")ResolveDossier", "$1AddNote"));
        assertEquals(List.of(), Reckoning.faults(folder), "all is as it was");
    }

    /// Somebody writes into a file, and the count is not equal any more.
    private void changed(Path file, UnaryOperator<String> hand) throws IOException {
        var before = Files.readString(file);
        var after = hand.apply(before);
        assertNotEquals(before, after, file.toString());
        Files.writeString(file, after);
        assertFalse(Reckoning.faults(folder).isEmpty(), () -> "not found out in " + file);
        Files.writeString(file, before);
    }

    private void theFormsSayWhatTheyAre() throws IOException {
        for (var form : TITLES.entrySet()) {
            var sheets = sheets(form.getKey());
            assertFalse(sheets.isEmpty(), form.getKey());
            var text = text(sheets.getFirst()).toUpperCase(Locale.forLanguageTag("vi"));
            assertTrue(text.contains(form.getValue()), form.getKey() + ": " + text);
        }
    }

    /// @param lines it has, as the summary says
    private void theRegisterHasNoGap(int lines) throws IOException {
        var numbers = text(sheets("07").getFirst())
                .lines()
                .filter(line -> line.matches("\\d{2,3} .*"))
                .map(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .toList();
        var wanted = IntStream.rangeClosed(1, lines).boxed().toList();
        assertTrue(numbers.containsAll(wanted), () -> "register " + numbers);
    }

    private List<Path> sheets(String number) throws IOException {
        try (var files = Files.list(folder.resolve("forms"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(number + "-"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC);
        }
    }

    private int play() throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                ChildCommand.classPath(DayIT.class),
                "vn.motcua.desktop.Motcua",
                "demo",
                "--auto",
                "--day",
                "--out",
                folder.toString(),
                "--dossiers",
                String.valueOf(DOSSIERS));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start()
                .waitFor();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.log"));
        } catch (IOException e) {
            return "";
        }
    }
}
