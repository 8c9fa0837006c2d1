// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact that a kind of paper states, and the printed words it stands behind.
///
/// @param key as in `RequestForm` where a request asks for it
/// @param labels as printed, of several editions
/// @param after printed words one of which came last before it, where labels repeat; `null` if they do not
/// @param gives key of the request field it answers, `null` if it is the key itself
public record PaperField(
        String key,
        Type type,
        List<String> labels,
        @Nullable List<String> after,
        @Nullable String gives) {

    public PaperField {
        labels = List.copyOf(labels);
    }

    /// What a value of a field looks like.
    public enum Type {
        NAME,
        DATE,
        CITIZEN,
        SEX,
        /// A number or sign with no blanks of its own: `387/2026`, `B2`.
        CODE,
        PHONE,
        /// A decimal number, m² where it is an area.
        AREA,
        /// Whole đồng.
        MONEY,
        COUNT,
        TEXT,
        /// The day a paper was signed: `Đà Nẵng, ngày 12 tháng 10 năm 2026`.
        SIGNED,
        /// The agency at the upper left (NĐ 30/2020/NĐ-CP, appendix I).
        ISSUER
    }

    /// Whether its value may run over several lines.
    boolean mayWrap() {
        return type == Type.TEXT;
    }
}
