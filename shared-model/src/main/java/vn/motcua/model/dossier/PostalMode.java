// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// What the post carries (QĐ 45/2016/QĐ-TTg).
public enum PostalMode {
    SEND,
    RETURN,
    BOTH
}
