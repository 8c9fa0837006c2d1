// SPDX-License-Identifier: Apache-2.0
/// Reading pages: page clean-up and Tesseract, fields of a request, machine-readable zones, searchable PDF/A. Knows
/// no desk, no store and no other tool; may import shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.ocr;
