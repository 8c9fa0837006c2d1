// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.enumerations.SignatureLevel;

/// How long a signature can be proved (ETSI EN 319 142-1 §6).
public enum Level {
    /// As long as the certificate is valid.
    B(SignatureLevel.PAdES_BASELINE_B),
    /// And when it was made at the latest: a time stamp.
    T(SignatureLevel.PAdES_BASELINE_T),
    /// And that the certificates held then: their chain and what their authorities said of revocations.
    LT(SignatureLevel.PAdES_BASELINE_LT),
    /// And all that beyond the life of its algorithms and authorities: a time stamp over everything, to be renewed.
    LTA(SignatureLevel.PAdES_BASELINE_LTA);

    private final SignatureLevel dss;

    Level(SignatureLevel dss) {
        this.dss = dss;
    }

    SignatureLevel dss() {
        return dss;
    }

    /// The level that DSS found; [#B] for whatever else it may be.
    static Level of(SignatureLevel found) {
        for (var level : values()) {
            if (level.dss == found) {
                return level;
            }
        }
        return B;
    }
}
