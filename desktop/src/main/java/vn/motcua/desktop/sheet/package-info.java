// SPDX-License-Identifier: Apache-2.0
/// Worksheets from outside as rows of text, CSV and XLSX, and rows written as a worksheet. A workbook is opened in a
/// child process: nobody vouches for it. May import worker and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.sheet;
