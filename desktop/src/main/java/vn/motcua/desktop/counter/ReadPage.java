// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.model.paper.PageImage;

/// A scanned page with what was read on it.
public record ReadPage(PageImage image, ReadText text) {}
