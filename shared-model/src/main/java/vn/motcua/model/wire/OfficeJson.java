// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.office.Hotline;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.procedure.CodePattern;

/// An office with its place in the tree, and a shape of code, as the shipped files and published items write them.
final class OfficeJson {

    private OfficeJson() {}

    static OfficeUnit read(JsonNode unit, LocalDate from) {
        var validity = Assets.validity(unit, from);
        var within = Assets.text(unit, "within");
        return new OfficeUnit(
                new Office(
                        new OfficeCode(Assets.text(unit, "code")),
                        Assets.text(unit, "name"),
                        Assets.text(unit, "parent"),
                        Assets.text(unit, "place"),
                        validity.from(),
                        validity.to()),
                OfficeUnit.Kind.valueOf(unit.path("kind").asString("CENTRE")),
                within.isEmpty() ? null : new OfficeCode(within),
                Assets.texts(unit.path("successors")).stream()
                        .map(OfficeCode::new)
                        .toList(),
                new Hotline(Assets.text(unit, "phone"), Assets.text(unit, "website")));
    }

    static CodePattern pattern(JsonNode pattern, LocalDate from) {
        return new CodePattern(
                Assets.text(pattern, "id"),
                Assets.label(pattern.path("label")),
                pattern.path("regex").asString(""),
                Assets.text(pattern, "example"),
                Assets.validity(pattern, from));
    }
}
