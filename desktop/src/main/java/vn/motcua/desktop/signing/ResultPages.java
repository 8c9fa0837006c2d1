// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.List;
import vn.motcua.model.paper.PageImage;

/// Makes the unstamped result of scanned pages: a searchable PDF/A. It takes the scanner and the reader of the desk.
@FunctionalInterface
public interface ResultPages {

    byte[] pdf(List<PageImage> pages);
}
