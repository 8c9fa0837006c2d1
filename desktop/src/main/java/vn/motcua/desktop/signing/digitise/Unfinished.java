// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.motcua.desktop.sheet.SheetProblem;
import vn.motcua.desktop.store.Settings;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The worksheet at hand, remembered in the encrypted database: after a power failure the same file goes on where it
/// stopped. A worksheet that was changed is another one.
///
/// @param sheet where it is
/// @param sha256 of its bytes
/// @param seed of its [RowIds]
record Unfinished(String sheet, String sha256, String seed) {

    private static final String SETTING = "digitise.sheet";

    static Optional<Unfinished> in(Settings settings) {
        return settings.get(SETTING).filter(t -> !t.isEmpty()).map(t -> Wire.read(t, Unfinished.class));
    }

    /// The same again where it is known, else a new one, kept before anything is done.
    ///
    /// @throws Problem UNREADABLE
    static Unfinished begin(Path sheet, Settings settings, RandomGenerator random) {
        var hash = hash(sheet);
        var known = in(settings).filter(u -> u.sha256().equals(hash));
        if (known.isPresent()) {
            return known.get();
        }
        var begun = new Unfinished(
                sheet.toAbsolutePath().toString(), hash, RowIds.fresh(random).seed());
        settings.put(SETTING, Wire.text(begun));
        return begun;
    }

    /// All of it is done, or nobody wants the rest.
    static void end(Settings settings) {
        settings.put(SETTING, "");
    }

    RowIds ids() {
        return new RowIds(seed);
    }

    private static String hash(Path sheet) {
        try {
            return PaperId.of(Files.readAllBytes(sheet)).sha256();
        } catch (IOException e) {
            throw new Problem(e, SheetProblem.UNREADABLE);
        }
    }
}
