// SPDX-License-Identifier: Apache-2.0
/// Digitising old results (số hoá kết quả cũ), the second bench of the signing desk: paper that was issued before is
/// scanned, described, signed as an electronic copy and deposited in the warehouse; one at a time, or many by a
/// worksheet. May import scan, ocr, sheet, stamp, signature, store and kit, as the desk does.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.signing.digitise;
