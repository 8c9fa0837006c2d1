// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import vn.motcua.model.problem.ProblemCode;

public enum StampProblem implements ProblemCode {
    /// The QR printed on the page could not be read back.
    QR_UNREADABLE,
    /// No free space of the needed size on any page.
    NO_ROOM,
    /// The document is protected by a password.
    PASSWORD,
    /// The document already bears a signature, which a stamp would break.
    ALREADY_SIGNED,
    /// No PDF, or a broken one.
    UNREADABLE,
    /// A picture for a mark cannot be read.
    BAD_IMAGE;

    @Override
    public String room() {
        return "stamp";
    }
}
