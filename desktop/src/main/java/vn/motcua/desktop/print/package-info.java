// SPDX-License-Identifier: Apache-2.0
/// PDF to paper: the system's printers, or a folder. May import shared-model; the PDF library draws the pages.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.print;
