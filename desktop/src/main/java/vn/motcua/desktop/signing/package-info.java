// SPDX-License-Identifier: Apache-2.0
/// The signing desk: takes a result in, seals, stamps and signs it, one or a batch under one PIN or with the
/// key that is kept at the centre. May import stamp, signature, scan, ocr, store, centre and kit.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.signing;
