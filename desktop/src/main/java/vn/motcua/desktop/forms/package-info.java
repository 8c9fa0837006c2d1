// SPDX-License-Identifier: Apache-2.0
/// The legal forms as PDF from a dossier: form 01 (giấy tiếp nhận hồ sơ và hẹn trả kết quả). May import the trade,
/// the PDF library and the barcode library; knows no desk and no store. The texts of the forms are data
/// (`form01.properties`), so that a new set of the Ministry of Justice replaces them without code.
@NullMarked
package vn.motcua.desktop.forms;

import org.jspecify.annotations.NullMarked;
