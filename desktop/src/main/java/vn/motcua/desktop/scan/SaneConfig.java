// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Which SANE configuration a child process sees. The system's own is never touched.
///
/// @param environment for the child only
public record SaneConfig(Map<String, String> environment) {

    /// The scanners that this machine is set up for.
    public static SaneConfig system() {
        return new SaneConfig(Map.of());
    }

    /// Stand-in scanners: the backends `pnm` (`pnm:0` delivers a picture of ours) and `test` (`test:0`), and network
    /// scanners by address.
    ///
    /// @param folder an empty or new folder, filled here
    /// @param network names and eSCL addresses, for example `Office = http://127.0.0.1:8089/eSCL`
    public static SaneConfig standIn(Path folder, Map<String, String> network) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("dll.conf"), List.of("test", "pnm", "airscan"));
        var devices = new StringBuilder("[devices]\n");
        network.forEach((name, url) -> devices.append("\"%s\" = %s, eSCL%n".formatted(name, url)));
        Files.writeString(folder.resolve("airscan.conf"), devices + "[options]\ndiscovery = disable\n");
        return new SaneConfig(Map.of("SANE_CONFIG_DIR", folder.toAbsolutePath().toString()));
    }
}
