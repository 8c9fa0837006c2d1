// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A network scanner reached through SANE's driverless backend.
class AirscanTest extends EsclContract {

    @TempDir
    Path folder;

    private SaneConfig config;
    private String name;

    @BeforeEach
    void findIt() throws Exception {
        config = SaneConfig.standIn(folder, Map.of("Quay", device.address()));
        name = SaneScanner.devices(config).stream()
                .map(Device::name)
                .filter(n -> n.startsWith("airscan"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    Scanner client() {
        return new SaneScanner(config, Map.of());
    }

    @Override
    String name() {
        return name;
    }
}
