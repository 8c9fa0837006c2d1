// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.wire.Wire;

/// What the walk found, for programs: `summary.json` with ids, codes and how long each step took.
public final class Summary {

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Map<String, Object>> steps = new ArrayList<>();

    public void fact(String name, Object value) {
        facts.put(name, value);
    }

    /// @param millis the step took
    public void step(String name, long millis) {
        steps.add(Map.of("step", name, "ms", millis));
    }

    public void write(Path file) throws IOException {
        var all = new LinkedHashMap<>(facts);
        all.put("steps", steps);
        Files.write(file, Wire.write(all));
    }
}
