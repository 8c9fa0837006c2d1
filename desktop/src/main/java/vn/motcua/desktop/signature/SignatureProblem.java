// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import vn.motcua.model.problem.ProblemCode;

public enum SignatureProblem implements ProblemCode {
    WRONG_PIN,
    EXPIRED,
    NOT_YET_VALID,
    /// The file holds no private key with its certificate.
    NO_KEY,
    /// Neither RSA nor an elliptic curve.
    KEY_KIND,
    /// The token's file cannot be read.
    UNREADABLE,
    /// The token refused to sign.
    TOKEN,
    /// The document to be signed cannot be read.
    PDF_UNREADABLE,
    /// The document to be signed is protected by a password.
    PDF_PASSWORD,
    /// The scan has no open field for this signature.
    NO_SLOT,
    /// The certificate was revoked by its authority.
    CERTIFICATE_REVOKED,
    /// The time-stamping authority, or one that tells of revocations, does not answer.
    AUTHORITY_SILENT,
    /// It answered what cannot be used.
    AUTHORITY_REFUSED,
    /// A page of a file cannot be drawn.
    PAGE_UNREADABLE,
    /// The folder of the trust list lacks a file or cannot be written.
    TRUST_FOLDER,
    /// The folder holds a newer trust list of the same centre.
    /// {0} version of the list at hand, {1} of the newest that was seen on this machine.
    TRUST_SEEN_NEWER,
    TRUST_OLDER,
    /// No process starts in which foreign files can be judged.
    VERIFIER_BROKEN,
    /// {0} seconds: a foreign file takes longer.
    TOO_SLOW,
    /// {0} megabytes: a foreign file needs more memory.
    TOO_MUCH,
    /// A foreign file ended the process that read it.
    CRASHED;

    @Override
    public String room() {
        return "signature";
    }
}
