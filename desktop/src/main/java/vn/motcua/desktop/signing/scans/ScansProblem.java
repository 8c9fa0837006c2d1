// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import vn.motcua.model.problem.ProblemCode;

public enum ScansProblem implements ProblemCode {
    /// {0} name in the certificate, {1} of the officer who wants to sign.
    NOT_YOUR_CERTIFICATE,
    /// {0} name in the certificate, {1} of the office.
    NOT_THE_OFFICES_CERTIFICATE,
    NOTHING_WAITS;

    @Override
    public String room() {
        return "scans";
    }
}
