// SPDX-License-Identifier: Apache-2.0
/// The same work for scripts: `motcua ocr`, `read-qr`, `mrz`, `scan`, `verify`, `seal`, `doctor`; text or JSON lines.
/// May import tools, store, and the words of kit.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.cli;
