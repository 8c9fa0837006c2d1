// SPDX-License-Identifier: Apache-2.0
/// Every printed sheet as PDF/A-2b: the legal forms 01 to 07 and the papers of practice beside them. A content record
/// ([FormContent]) says what is on the paper; [Forms] draws it after the set of forms in force on its day. The forms
/// themselves are data (`assets/forms`), so that a new set of the Ministry of Justice replaces them without code. May
/// import the trade, the PDF library and the barcode library; knows no desk and no store.
@NullMarked
package vn.motcua.desktop.forms;

import org.jspecify.annotations.NullMarked;
