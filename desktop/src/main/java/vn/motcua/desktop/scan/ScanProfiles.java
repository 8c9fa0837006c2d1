// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The scan profiles of a counter, in the order of their chips; kept as JSON among the counter's settings.
public record ScanProfiles(List<ScanProfile> all) {

    /// Under which name the counter's settings keep them.
    public static final String SETTING = "scan.profiles";

    private static final int DPI = 300;

    /// @throws Problem PROFILE_NAME, PROFILE_KEY or NO_PROFILE: names and keys are had once, and one is needed
    public ScanProfiles {
        all = List.copyOf(all);
        var names = new HashSet<String>();
        var keys = new HashSet<Integer>();
        for (var profile : all) {
            var name = profile.name();
            if (name.isEmpty() || name.length() > ScanProfile.LONGEST || !names.add(name)) {
                throw new Problem(ScanProblem.PROFILE_NAME);
            }
            if (profile.key() < 0
                    || profile.key() > ScanProfile.KEYS
                    || profile.key() > 0 && !keys.add(profile.key())) {
                throw new Problem(ScanProblem.PROFILE_KEY, profile.key());
            }
        }
        if (all.isEmpty()) {
            throw new Problem(ScanProblem.NO_PROFILE);
        }
    }

    /// What every counter begins with (NĐ 30/2020 wants colour and at least 200 dpi).
    public static ScanProfiles usual() {
        return new ScanProfiles(List.of(
                usual("A4_COLOUR", 1, Colour.COLOUR, Source.ADF, PaperSize.A4),
                usual("A4_BOTH_SIDES", 2, Colour.COLOUR, Source.ADF_DUPLEX, PaperSize.A4),
                usual("A4_GREY", 3, Colour.GREY, Source.ADF, PaperSize.A4),
                usual("GLASS", 4, Colour.COLOUR, Source.FLATBED, PaperSize.A4)));
    }

    private static ScanProfile usual(String name, int key, Colour colour, Source source, PaperSize size) {
        return new ScanProfile("scan.profile." + name, key, new ScanSettings("", DPI, colour, source, size, 0));
    }

    /// @param kept what [#text] gave; the usual ones if there is nothing or nothing that can be read
    public static ScanProfiles of(Optional<String> kept) {
        try {
            return kept.map(text -> Wire.read(text, ScanProfiles.class)).orElseGet(ScanProfiles::usual);
        } catch (Problem unreadable) {
            return usual();
        }
    }

    public String text() {
        return Wire.text(this);
    }

    public Optional<ScanProfile> byKey(int key) {
        return all.stream().filter(p -> p.key() == key).findFirst();
    }

    /// The first key that no profile has; 0 if all are taken.
    public int freeKey() {
        return IntStream.rangeClosed(1, ScanProfile.KEYS)
                .filter(key -> byKey(key).isEmpty())
                .findFirst()
                .orElse(0);
    }

    public ScanProfiles with(int at, ScanProfile changed) {
        var others = new ArrayList<>(all);
        others.set(at, changed);
        return new ScanProfiles(others);
    }

    public ScanProfiles plus(ScanProfile added) {
        var others = new ArrayList<>(all);
        others.add(added);
        return new ScanProfiles(others);
    }

    public ScanProfiles without(int at) {
        var others = new ArrayList<>(all);
        others.remove(at);
        return new ScanProfiles(others);
    }
}
