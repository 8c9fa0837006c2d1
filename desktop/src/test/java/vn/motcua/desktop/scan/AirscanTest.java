// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A network scanner reached through SANE's driverless backend. The device takes its time for a page, as paper does:
/// where the whole stack is through before the thread that began it wakes up, `sane_start` of sane-airscan answers "no
/// documents" (`device_start_wait`), and the pages are lost.
class AirscanTest extends EsclContract {

    private static final Duration PER_PAGE = Duration.ofMillis(200);

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
        device.paper().slow(PER_PAGE);
        return new SaneScanner(config, Map.of());
    }

    @Override
    String name() {
        return name;
    }
}
