// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

/// What a signature says of itself in the PDF's signature dictionary.
///
/// @param reason for example `Trả kết quả thủ tục hành chính`
/// @param location for example `Hải Châu, Đà Nẵng`
public record SignatureNote(String reason, String location) {}
