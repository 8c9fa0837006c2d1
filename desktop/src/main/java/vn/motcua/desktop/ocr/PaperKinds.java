// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.model.wire.Wire;

/// The kinds of papers that the program knows.
public record PaperKinds(List<PaperKind> kinds) {

    private static final PaperKinds SHIPPED = load();

    public static PaperKinds shipped() {
        return SHIPPED;
    }

    public Optional<PaperKind> find(String id) {
        return kinds.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    private static PaperKinds load() {
        try (var in = PaperKinds.class.getResourceAsStream("/assets/ocr/kinds.json")) {
            return Wire.read(Objects.requireNonNull(in, "kinds.json").readAllBytes(), PaperKinds.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
