// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.SubContext;
import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

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
            var rules = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
            return new Remembered(ValidationPolicyFacade.newFacade().unmarshall(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("DSS policy", e);
        }
    }

    /// DSS counts anew each time which algorithms serve until when, from the dates' texts on: a sixth of its work.
    private static final class Remembered extends EtsiValidationPolicy {

        private record Use(Context context, @Nullable SubContext part) {}

        private final Map<Use, CryptographicSuite> suites = new ConcurrentHashMap<>();

        Remembered(ConstraintsParameters rules) {
            super(rules);
        }

        @Override
        public CryptographicSuite getSignatureCryptographicConstraint(Context context) {
            return suites.computeIfAbsent(
                    new Use(context, null), _ -> counted(super.getSignatureCryptographicConstraint(context)));
        }

        @Override
        public CryptographicSuite getCertificateCryptographicConstraint(Context context, SubContext part) {
            return suites.computeIfAbsent(
                    new Use(context, part), _ -> counted(super.getCertificateCryptographicConstraint(context, part)));
        }

        /// It counts when it is asked first, which one thread alone may do.
        private static CryptographicSuite counted(CryptographicSuite suite) {
            suite.getAcceptableSignatureAlgorithms();
            return suite;
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
