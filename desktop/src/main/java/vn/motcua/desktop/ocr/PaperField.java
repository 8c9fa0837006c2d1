// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.procedure.RequestField;

/// A fact that a kind of paper states, and the printed words it stands behind.
///
/// @param key as in `RequestForm` where a request asks for it
/// @param labels as printed, of several editions
/// @param after printed words one of which came last before it, where labels repeat; empty words stand for none of all
/// those of the paper; `null` if it does not matter
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

    /// The value of a field of a request, wherever it stands.
    static PaperField behind(RequestField asked) {
        var type =
                switch (asked.type()) {
                    case DATE -> Type.DATE;
                    case SEX -> Type.SEX;
                    case CITIZEN_NUMBER -> Type.CITIZEN;
                    case PHONE -> Type.PHONE;
                    case NUMBER -> Type.AREA;
                    case TEXT, CHOICE, TIME -> isPerson(asked.key()) ? Type.NAME : Type.TEXT;
                };
        return new PaperField(asked.key(), type, List.of(), null, null);
    }

    private static boolean isPerson(String key) {
        return key.endsWith(".name") && !key.equals("document.name");
    }

    /// Whether its value may run over several lines.
    boolean mayWrap() {
        return type == Type.TEXT;
    }
}
