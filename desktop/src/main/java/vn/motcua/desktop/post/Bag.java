// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeCode;

/// All dossiers that carry one bag's number.
///
/// @param post that sent it
/// @param to the office that resolves what is in it
/// @param sealNo of the bag
public record Bag(String number, OfficeCode post, OfficeCode to, String sealNo, List<Dossier> dossiers) {

    public Bag {
        dossiers = List.copyOf(dossiers);
    }

    static Bag of(List<Dossier> together) {
        var first = together.getFirst();
        var sent = consignment(first).orElseThrow();
        var post = Objects.requireNonNull(first.filing().office());
        return new Bag(sent.bag(), post, first.office(), sent.sealNo(), together);
    }

    static Optional<Consignment> consignment(Dossier dossier) {
        return Optional.ofNullable(dossier.filing().consignment());
    }

    /// Number of the dossier's send note, empty if it has none.
    public static String noteNo(Dossier dossier) {
        return consignment(dossier).map(Consignment::noteNo).orElse("");
    }

    /// The legal moment of filing, empty before the hand-over record was signed.
    public static Optional<Instant> signedAt(Dossier dossier) {
        return consignment(dossier).map(Consignment::signedAt);
    }

    /// Those that are not signed for yet.
    public List<Dossier> open() {
        return dossiers.stream().filter(d -> signedAt(d).isEmpty()).toList();
    }

    /// Those that are signed for.
    public List<Dossier> signed() {
        return dossiers.stream().filter(d -> signedAt(d).isPresent()).toList();
    }

    Optional<Dossier> find(DossierId id) {
        return dossiers.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "Bag[" + number + ", " + dossiers.size() + "]";
    }
}
