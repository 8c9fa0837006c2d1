// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.wire.Wire;

/// The kinds of papers that the program knows.
///
/// @param anywhere what stands behind the labels of requests on a paper of whatever kind
public record PaperKinds(List<PaperKind> kinds, List<PaperField> anywhere) {

    private static final PaperKinds SHIPPED = load();

    public static PaperKinds shipped() {
        return SHIPPED;
    }

    public Optional<PaperKind> find(String id) {
        return kinds.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// A paper of whatever kind that may answer the request.
    PaperKind any(RequestForm form) {
        var asked =
                anywhere.stream().filter(f -> form.field(f.key()).isPresent()).toList();
        return new PaperKind("", "", "", List.of(), Map.of(), List.of(), asked);
    }

    private static PaperKinds load() {
        try (var in = PaperKinds.class.getResourceAsStream("/assets/ocr/kinds.json")) {
            return Wire.read(Objects.requireNonNull(in, "kinds.json").readAllBytes(), PaperKinds.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
