// SPDX-License-Identifier: Apache-2.0
/// Drop a PDF or scan a seal, see what is to be believed of it and why; works without the centre. Its report is a form.
/// May import qr, forms, signature, store, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.verify;
