// SPDX-License-Identifier: Apache-2.0
/// Signs results (PAdES B-B) with a token, augments them to T, LT and LTA, judges signed PDFs offline.
/// Knows no desk and no store; may import shared-model, the PDF and the signature libraries.
/// Foreign files are to be judged in a child process.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.signature;
