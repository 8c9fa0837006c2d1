// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.procedure.ConsentText;
import vn.motcua.model.procedure.Validity;

/// The texts of consents: as shipped, and as published over them (kind `consent`, id: the purpose) without a release.
public final class ConsentTexts {

    /// Kind of the published items.
    public static final String KIND = "consent";

    private ConsentTexts() {}

    /// What may be asked for on a day, one text a purpose: the version that began last. A purpose whose newest text
    /// has ended is asked for no more.
    ///
    /// @throws vn.motcua.model.problem.Problem UNREADABLE for a published text that cannot be read
    public static List<ConsentText> on(Catalogue catalogue, LocalDate day) {
        var texts = new ArrayList<ConsentText>();
        for (var node : Assets.tree("procedures/consents.json")) {
            texts.add(read(node, Assets.validity(node, ShippedCatalogue.VALID_FROM)));
        }
        catalogue.published(KIND, day).forEach(item -> texts.add(published(item)));
        var newest = new LinkedHashMap<String, ConsentText>();
        texts.stream()
                .filter(t -> !t.validity().from().isAfter(day))
                .forEach(t -> newest.merge(t.purpose(), t, (a, b) -> isOlder(b, a) ? a : b));
        return newest.values().stream().filter(t -> t.validity().on(day)).toList();
    }

    private static boolean isOlder(ConsentText one, ConsentText other) {
        return one.validity().from().isBefore(other.validity().from());
    }

    private static ConsentText published(ReferenceItem item) {
        var node = Assets.read(item);
        var validity = new Validity(
                item.validFrom(), Assets.validity(node, item.validFrom()).to());
        return read(node, validity);
    }

    private static ConsentText read(JsonNode node, Validity validity) {
        return new ConsentText(
                Assets.text(node, "id"),
                Assets.text(node, "version"),
                validity,
                Assets.label(node.path("text")),
                Assets.text(node, "legalBasis"));
    }
}
