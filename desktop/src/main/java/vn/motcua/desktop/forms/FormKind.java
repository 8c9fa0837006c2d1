// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// Every sheet that the counter prints. The number is the law's (TT 03/2025/TT-VPCP, annex I) or, for the papers that
/// practice adds, the name of the sheet in file names.
public enum FormKind {
    RECEIPT("01"),
    SUPPLEMENT("02"),
    REFUSAL("03"),
    APOLOGY("04"),
    STOP("05"),
    CONTROL("06"),
    REGISTER("07"),
    DOSSIER_HAND_OVER("ban-giao-ho-so"),
    RESULT_HAND_OVER("ban-giao-ket-qua"),
    RETURN_SLIP("phieu-tra-ket-qua"),
    FEE_RECEIPT("bien-lai"),
    POST_SLIP("phieu-gui"),
    BAG_RECORD("bien-ban-giao-nhan"),
    SHIFT_REPORT("bao-cao-ca"),
    REMITTANCE("bang-ke-nop-tien"),
    SETTLEMENT("quyet-toan-thang"),
    CONSENT("phieu-dong-y"),
    STATISTICS("bao-cao-thong-ke"),
    VERIFICATION("phieu-kiem-tra"),
    RESULT_COPY("ban-sao-ket-qua");

    private final String number;

    FormKind(String number) {
        this.number = number;
    }

    /// `01` … `07`, or a name without spaces; unique, fit for a file name.
    public String number() {
        return number;
    }
}
