// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The centre that is measured runs as the one that offices run.
class CentreFlagsTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void theLauncherThePackageAndTheBenchStartTheCentreWithTheSameFlags() throws IOException {
        var measured = BenchCentre.command(List.of()).stream()
                .filter(word -> word.startsWith("-X"))
                .toList();
        assertTrue(measured.contains("-XX:+UseSerialGC"), measured::toString);
        var flags = Pattern.quote(String.join(" ", measured));
        holds("motcua", "server_flags=\"" + flags + "\"$");
        holds("installers/linux/package.sh", "java-options=\\$flags " + flags + "$");
    }

    private static void holds(String file, String line) throws IOException {
        var text = Files.readString(ROOT.resolve(file));
        assertTrue(Pattern.compile("(?m)^" + line).matcher(text).find(), file);
    }
}
