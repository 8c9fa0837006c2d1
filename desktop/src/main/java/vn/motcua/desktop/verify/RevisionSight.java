// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import vn.motcua.desktop.signature.Revision;

/// A page of a revision that is looked at.
///
/// @param page from 1
/// @param png of the page
record RevisionSight(Checked of, Revision revision, int page, int pages, byte[] png) {}
