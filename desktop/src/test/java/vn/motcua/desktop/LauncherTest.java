// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written of the launcher is what it does.
class LauncherTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CASE = Pattern.compile("(?m)^  ([a-z][a-z| -]*)\\) .*;;$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.*?) \\| ");
    private static final Pattern WORD = Pattern.compile("`(?:\\./motcua )?([a-z][a-z-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void everyCommandThatTheReadmeNamesIsKnown(String readme) throws IOException {
        var rows = ROW.matcher(Files.readString(ROOT.resolve(readme)));
        var named = rows.results()
                .flatMap(row -> WORD.matcher(row.group(1)).results())
                .map(word -> word.group(1))
                .filter(word -> !List.of("restore", "list", "remove", "key").contains(word)) // of the server's own
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.contains("verify") && named.size() > 5, named::toString);
        named.removeAll(known());
        assertEquals(Set.of(), named);
    }

    @Test
    void everyCommandForScriptsCanBeCalledThroughTheLauncher() throws IOException {
        var missing = new TreeSet<>(Motcua.cli().names());
        missing.removeAll(known());
        assertEquals(Set.of(), missing);
    }

    private static Set<String> known() throws IOException {
        return CASE.matcher(Files.readString(ROOT.resolve("motcua")))
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(" \\| ")))
                .collect(Collectors.toSet());
    }
}
