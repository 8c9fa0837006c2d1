// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import vn.motcua.model.problem.ProblemCode;

public enum BlobsProblem implements ProblemCode {
    /// No dossier or result of this office names the paper.
    NOT_NAMED,
    NOT_THERE,
    TOO_LARGE,
    /// All bytes are there, but they are not what the name says; the upload starts anew.
    OTHER_CONTENT,
    /// The centre's disk is full.
    FULL,
    /// The kept bytes were changed on the disk.
    BROKEN;

    @Override
    public String room() {
        return "blobs";
    }
}
