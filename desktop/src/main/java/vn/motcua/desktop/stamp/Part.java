// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

/// What a stamp puts on a page. The officer's signature and the office's seal belong together and are moved together.
public enum Part {
    QR,
    SIGNATURE,
    SEAL,
    NOTE;

    /// What moves along with it: the signature's place stands for that of both.
    public Part anchor() {
        return this == SEAL ? SIGNATURE : this;
    }
}
