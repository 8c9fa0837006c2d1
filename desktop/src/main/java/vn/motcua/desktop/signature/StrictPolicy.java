// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// DSS's own policy, made stricter: each sign of a changed PDF fails. Two rules of the European trusted lists go: a
/// revocation answer (we are offline; the trust list names revoked certificates) and its freshness.
final class StrictPolicy {

    private static final List<String> FAIL = List.of(
            "StructuralValidation",
            "ByteRangeCollision",
            "PdfAnnotationOverlap",
            "PdfVisualDifference",
            "DocMDP",
            "FieldMDP",
            "SigFieldLock",
            "UndefinedChanges");
    private static final Map<String, String> OTHER =
            Map.of("RevocationDataAvailable", "IGNORE", "AcceptableRevocationDataFound", "IGNORE");

    private StrictPolicy() {}

    static ValidationPolicy load() {
        try (var in = Objects.requireNonNull(
                StrictPolicy.class.getResourceAsStream("/policy/constraint.xml"), "DSS policy")) {
            var xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var rule : FAIL) {
                xml = level(xml, rule, "FAIL");
            }
            for (var rule : OTHER.entrySet()) {
                xml = level(xml, rule.getKey(), rule.getValue());
            }
            return ValidationPolicyLoader.fromValidationPolicy(
                            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String level(String xml, String rule, String level) {
        var changed = xml.replaceAll("<" + rule + " Level=\"[A-Z]+\"", "<" + rule + " Level=\"" + level + "\"");
        if (!changed.contains("<" + rule + " Level=\"" + level + "\"")) {
            throw new IllegalStateException("DSS policy has no " + rule);
        }
        return changed;
    }
}
