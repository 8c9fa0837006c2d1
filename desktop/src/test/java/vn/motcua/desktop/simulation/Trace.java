// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// What happened in a world, line by line, and the sum over it: two runs of one seed are the same if their sums are.
final class Trace {

    private final List<String> lines = new ArrayList<>();
    private final MessageDigest sum;
    private final Consumer<String> listener;

    /// @param listener hears each line at once
    Trace(Consumer<String> listener) {
        this.listener = listener;
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(String line) {
        lines.add(line);
        sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        listener.accept(line);
    }

    List<String> last(int most) {
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    /// Ends the trace.
    String hash() {
        return HexFormat.of().formatHex(sum.digest());
    }
}
