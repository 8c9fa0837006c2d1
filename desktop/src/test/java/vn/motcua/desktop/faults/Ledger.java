// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the counters of one site said, kept by somebody who is not killed: each line stands for something an officer
/// or citizen was shown as done.
final class Ledger {

    /// A command whose carrying out was confirmed to the officer.
    ///
    /// @param dossier id, `-` for none
    record Deed(String device, long epoch, long op, String act, String dossier) {}

    /// A command that waits for a person.
    record Left(String state, long epoch, long op, String actor) {}

    private final Map<String, String> receipts = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, List<Left>> left = new HashMap<>();
    private final Map<String, Map<String, String>> seen = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();

    /// @param counter its desk
    /// @param device as the counter last said, empty before
    /// @return the device
    synchronized String hear(String counter, String device, String line) {
        var words = line.split(" ");
        switch (words[0] + words.length) {
            case "READY2" -> {
                return words[1];
            }
            case "RECEIPT3" -> receipts.put(words[1], words[2]);
            case "DID5" ->
                deeds.add(new Deed(device, Long.parseLong(words[1]), Long.parseLong(words[2]), words[3], words[4]));
            case "TOKEN3" -> tokens.put(words[2], words[1]);
            case "NOT2" -> refusals.merge(words[1], 1, Integer::sum);
            case "LEFT5" ->
                left.computeIfAbsent(counter, _ -> new ArrayList<>())
                        .add(new Left(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), words[4]));
            case "SEES3" -> seen.computeIfAbsent(counter, _ -> new HashMap<>()).put(words[1], words[2]);
            default -> {
                // cut off in the middle by a kill: nobody could read it
            }
        }
        return device;
    }

    /// Official or provisional code by dossier, as printed.
    synchronized Map<String, String> receipts() {
        return Map.copyOf(receipts);
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /// Dossier by a word that was written into its history.
    synchronized Map<String, String> tokens() {
        return Map.copyOf(tokens);
    }

    /// By counter.
    synchronized Map<String, List<Left>> left() {
        return Map.copyOf(left);
    }

    /// Version and hash of each dossier, by counter.
    synchronized Map<String, Map<String, String>> seen() {
        return Map.copyOf(seen);
    }

    /// How often a counter said no, by the problem's key.
    synchronized Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }
}
