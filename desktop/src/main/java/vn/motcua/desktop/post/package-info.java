// SPDX-License-Identifier: Apache-2.0
/// Dossiers by post (QĐ 45/2016/QĐ-TTg): an agent collects and seals them, sends them in bags, brings results to their
/// owners; the office signs for a bag and takes in what was in it. May import qr, scan, ocr, forms, print, store, kit.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.post;
