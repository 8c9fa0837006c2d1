// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Phiếu kiểm tra chữ ký số và mã xác thực: what a file was found to be, for the file of whoever relied on it.
///
/// @param file its name; empty for a seal alone
/// @param verdict the word
/// @param sentence why
/// @param checks what was looked at one by one; empty where nothing could be
/// @param seal what the seal says, label and value; empty without one
/// @param level how long the last signature can be proved, empty where it is not known
/// @param proven when a trusted time stamp says that it was there, empty without one
/// @param lists which lists were asked, and their date
/// @param at when it was verified
/// @param program name and version
/// @param isUnsigned whether nobody signs this report; it then says so
/// @param isSuspicion whether it records that the paper may be forged, for whoever showed it to sign too
public record VerificationReport(
        Letterhead head,
        String file,
        String size,
        String sha256,
        String verdict,
        String sentence,
        List<Check> checks,
        List<Signer> signers,
        String level,
        String proven,
        List<Fact> seal,
        List<Step> steps,
        String lists,
        String officer,
        String desk,
        LocalDateTime at,
        String program,
        boolean isUnsigned,
        boolean isSuspicion)
        implements FormContent {

    private static final int DOTS = 60;

    /// All as printed.
    public record Signer(String name, String organisation, String at, String authority) {}

    /// One of the things that were looked at, as printed.
    ///
    /// @param what what holds, or what is wrong
    public record Check(String what, String outcome) {}

    /// All as printed.
    public record Fact(String label, String value) {}

    /// A revision of the file, as printed.
    public record Step(String number, String what, String at, String size, String cover) {}

    public VerificationReport {
        checks = List.copyOf(checks);
        signers = List.copyOf(signers);
        seal = List.copyOf(seal);
        steps = List.copyOf(steps);
    }

    /// How the officer signs it.
    public String how() {
        return isUnsigned ? "(Không ký số)" : "(Đã ký số)";
    }

    /// Room to write by hand.
    public String dots() {
        return ".".repeat(DOTS);
    }

    @Override
    public FormKind kind() {
        return FormKind.VERIFICATION;
    }
}
