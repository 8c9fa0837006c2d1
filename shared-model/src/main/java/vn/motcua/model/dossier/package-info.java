// SPDX-License-Identifier: Apache-2.0
/// The dossier: a record whose verbs return a new one or refuse. May import all below it.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.dossier;
