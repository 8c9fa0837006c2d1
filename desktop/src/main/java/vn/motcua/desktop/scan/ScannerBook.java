// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// What this machine remembers of its scanners: the chosen one, the addresses that were typed, and the keys that
/// devices showed. A file of its own beside the store, since a scanner belongs to the desk and not to who sits there;
/// nothing in it is secret. Used by many threads.
public final class ScannerBook {

    private final @Nullable Path file;
    private Kept kept;

    /// @param keys SHA-256 of a device's public key, by host and port
    record Kept(@Nullable Device chosen, List<String> addresses, Map<String, String> keys) {}

    private ScannerBook(@Nullable Path file, Kept kept) {
        this.file = file;
        this.kept = kept;
    }

    /// Forgets everything with the program.
    public static ScannerBook ofMemory() {
        return new ScannerBook(null, new Kept(null, List.of(), Map.of()));
    }

    /// @param file need not be there yet; one that cannot be read counts as empty, for a scanner is soon chosen again
    public static ScannerBook at(Path file) {
        var empty = new Kept(null, List.of(), Map.of());
        if (!Files.exists(file)) {
            return new ScannerBook(file, empty);
        }
        try {
            return new ScannerBook(file, Wire.read(Files.readAllBytes(file), Kept.class));
        } catch (IOException | RuntimeException broken) {
            return new ScannerBook(file, empty);
        }
    }

    public synchronized Optional<Device> chosen() {
        return Optional.ofNullable(kept.chosen());
    }

    /// @throws Problem NOT_KEPT
    public synchronized void choose(Device device) {
        write(new Kept(device, kept.addresses(), kept.keys()));
    }

    /// Network scanners that were typed in, as [Device#name]s.
    public synchronized List<String> addresses() {
        return kept.addresses();
    }

    /// @param name a [Device#name]
    public synchronized void add(String name) {
        var addresses = new ArrayList<>(kept.addresses());
        addresses.remove(name);
        addresses.add(name);
        write(new Kept(kept.chosen(), addresses, kept.keys()));
    }

    /// Forgets a device: its address, its key, and that it was chosen.
    public synchronized void remove(Device device) {
        var addresses =
                kept.addresses().stream().filter(a -> !a.equals(device.name())).toList();
        var keys = new HashMap<>(kept.keys());
        if (device.name().startsWith("escl:")) {
            keys.remove(place(device));
        }
        var chosen = kept.chosen() != null && kept.chosen().isSame(device) ? null : kept.chosen();
        write(new Kept(chosen, addresses, keys));
    }

    /// Host and port of a network scanner.
    private static String place(Device device) {
        var address = URI.create(device.name().substring(device.name().indexOf(':') + 1));
        var usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getHost() + ":" + (address.getPort() < 0 ? usual : address.getPort());
    }

    /// Whether a key is the one known for a place; a place that is not known yet takes it.
    ///
    /// @param place host and port
    public synchronized boolean isFamiliar(String place, String key) {
        var known = kept.keys().get(place);
        if (known == null) {
            var keys = new HashMap<>(kept.keys());
            keys.put(place, key);
            write(new Kept(kept.chosen(), kept.addresses(), keys));
            return true;
        }
        return known.equals(key);
    }

    private void write(Kept now) {
        if (file != null) {
            try {
                var part = file.resolveSibling(file.getFileName() + ".part");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(part, Wire.write(now));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new Problem(e, ScanProblem.NOT_KEPT);
            }
        }
        kept = now;
    }
}
