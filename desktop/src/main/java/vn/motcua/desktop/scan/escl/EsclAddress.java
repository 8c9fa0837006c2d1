// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.problem.Problem;

/// Where a device answers.
///
/// @param root ends with a slash, for example `http://192.168.1.20/eSCL/`
public record EsclAddress(URI root) {

    static final String FAMILY = "escl:";
    private static final String USUAL_PATH = "/eSCL";

    /// @param text as a person types it (`192.168.1.20`, `https://printer:8443/eSCL`) or as [#device] says it
    /// @throws Problem BAD_ADDRESS
    public static EsclAddress of(String text) {
        var plain = text.strip();
        plain = plain.startsWith(FAMILY) ? plain.substring(FAMILY.length()) : plain;
        var whole = plain.contains("://") ? plain : "http://" + plain;
        try {
            var typed = new URI(whole);
            var scheme = String.valueOf(typed.getScheme()).toLowerCase(Locale.ROOT);
            var noPath =
                    typed.getPath() == null || typed.getPath().replace("/", "").isEmpty();
            var path = (noPath ? USUAL_PATH : typed.getPath()).replaceAll("/+$", "");
            if (!scheme.matches("https?") || typed.getHost() == null || typed.getUserInfo() != null) {
                throw new Problem(ScanProblem.BAD_ADDRESS, text);
            }
            return new EsclAddress(new URI(scheme, null, typed.getHost(), typed.getPort(), path + "/", null, null));
        } catch (URISyntaxException e) {
            throw new Problem(e, ScanProblem.BAD_ADDRESS, text);
        }
    }

    /// The [vn.motcua.desktop.scan.Device] name: `escl:http://192.168.1.20/eSCL`.
    public String device() {
        return FAMILY + root.toString().replaceAll("/$", "");
    }

    URI at(String path) {
        return root.resolve(path);
    }

    /// What a device calls the place of a job. Many name themselves by a host that nobody else knows, so only the path
    /// counts; and pages are never fetched from anywhere else.
    URI at(URI told) {
        var path = told.getRawPath() == null ? "/" : told.getRawPath();
        return root.resolve(path.endsWith("/") ? path : path + "/");
    }

    /// How people speak of it.
    String host() {
        return root.getHost();
    }
}
