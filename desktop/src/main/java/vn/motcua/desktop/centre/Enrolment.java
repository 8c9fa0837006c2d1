// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.net.URI;
import java.util.Locale;
import vn.motcua.model.problem.Problem;

/// What the centre's staff hands to a new desk: where the centre is, a one-time code, and the SHA-256 fingerprint
/// of its certificate.
///
/// @param fingerprint 64 lower-case hex digits
public record Enrolment(URI url, String code, String fingerprint) {

    /// Reads `https://host:port CODE FINGERPRINT`; colons and capitals in the fingerprint do not matter.
    ///
    /// @throws Problem BAD_ENROLMENT if the text is anything else
    public static Enrolment with(String text) {
        var parts = text.strip().split("\\s+");
        if (parts.length != 3) {
            throw new Problem(CentreProblem.BAD_ENROLMENT);
        }
        var fingerprint = parts[2].replace(":", "").toLowerCase(Locale.ROOT);
        try {
            var url = URI.create(parts[0].replaceAll("/+$", ""));
            if (!"https".equals(url.getScheme()) || url.getHost() == null || !fingerprint.matches("[0-9a-f]{64}")) {
                throw new Problem(CentreProblem.BAD_ENROLMENT);
            }
            return new Enrolment(url, parts[1], fingerprint);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, CentreProblem.BAD_ENROLMENT);
        }
    }

    /// Never the code.
    @Override
    public String toString() {
        return "Enrolment[" + url + "]";
    }
}
