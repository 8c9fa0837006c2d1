// SPDX-License-Identifier: Apache-2.0
/// The counter's own database and shelf of papers, both encrypted: the one door to what is kept on this machine.
/// All SQL of the counter is here. May import shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.store;
