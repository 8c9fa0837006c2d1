// SPDX-License-Identifier: Apache-2.0
/// The work on scanned pages: a page's picture from its original and its edits; what the program proposes by itself
/// (level, upright, cropped to the paper) and what it finds wrong; a card's two sides on one sheet; separator sheets.
/// May import shared-model only.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.pages;
