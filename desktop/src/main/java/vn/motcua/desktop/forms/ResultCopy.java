// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// Bản sao từ sổ gốc: the last sheet of a certified copy of a result (NĐ 23/2015/NĐ-CP); the pages of the original
/// stand before it.
///
/// @param code of the copy, as people read it
/// @param resultNumber number and symbol of the original
/// @param ownerNumber whole: the copy says what the original says
/// @param issuedOn as printed
/// @param validUntil as printed; empty if it does not expire
/// @param original code of the original
/// @param purpose what the copy is for
/// @param pages of the original that stand before it; empty if there are none
public record ResultCopy(
        Letterhead head,
        String code,
        String resultKind,
        String resultNumber,
        String summary,
        String owner,
        String ownerNumber,
        String issuer,
        String issuedOn,
        String validUntil,
        String original,
        String purpose,
        String pages,
        String signerTitle,
        String signer)
        implements FormContent {

    @Override
    public FormKind kind() {
        return FormKind.RESULT_COPY;
    }
}
