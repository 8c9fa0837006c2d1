// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where the centre's key is in a security module: `seal.pkcs11` in its home, as `library=/path`, `slot=0` (which of
/// the module's slots, from 0), `certificate=` (SHA-256, where the token has several keys) and, for the module's own
/// process, `environment.NAME=value`.
record KeyTokenPlace(String library, int slot, String certificate, Map<String, String> environment) {

    private static final String ENVIRONMENT = "environment.";

    /// @throws IOException also where a line is missing or no number
    static KeyTokenPlace read(Path file) throws IOException {
        var lines = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            lines.load(in);
            var environment = new HashMap<String, String>();
            lines.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(ENVIRONMENT))
                    .forEach(name -> environment.put(name.substring(ENVIRONMENT.length()), lines.getProperty(name)));
            var library = lines.getProperty("library", "").strip();
            if (!Files.isRegularFile(Path.of(library))) {
                throw new IOException("library");
            }
            return new KeyTokenPlace(
                    library,
                    Integer.parseInt(lines.getProperty("slot", "0").strip()),
                    lines.getProperty("certificate", "").strip().toLowerCase(Locale.ROOT),
                    Map.copyOf(environment));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
