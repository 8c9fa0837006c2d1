// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.paper.SeparatedPages;

/// What is known of a dossier's scanned pages besides their pictures.
///
/// @param sheet order and edits
/// @param separated what separator sheets said of them
public record KeptSheet(PageSheet sheet, SeparatedPages separated) {

    public static final KeptSheet EMPTY = new KeptSheet(PageSheet.EMPTY, SeparatedPages.NONE);
}
