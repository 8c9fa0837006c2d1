// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// One paper of a list, with its quantity split as the law wants it.
///
/// @param no as printed
/// @param name with what must be said of it, for example `… (lấy từ kho, không thu)`
/// @param original bản chính; 0 prints a dash
/// @param certified bản sao có chứng thực
/// @param copy bản chụp
public record PaperRow(String no, String name, int original, int certified, int copy, String note) {

    public PaperRow(String no, String name, int original, int certified, int copy) {
        this(no, name, original, certified, copy, "");
    }
}
