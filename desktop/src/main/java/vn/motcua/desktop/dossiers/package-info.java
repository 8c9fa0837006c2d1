// SPDX-License-Identifier: Apache-2.0
/// The desk where dossiers are found, followed and moved on: lists with what is due, one dossier with all that happened
/// to it, the acts of the law with their forms, what came online. May import forms, print, store, kit.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.dossiers;
