// SPDX-License-Identifier: Apache-2.0
/// The counter: one citizen's session from card to receipt. Views know the scene, view models know properties, the
/// rest ([Intake], [Welcome]) would run in a server. May import the tools qr, scan, ocr, forms, print and the
/// ground store, centre, kit.
@NullMarked
package vn.motcua.desktop.counter;

import org.jspecify.annotations.NullMarked;
