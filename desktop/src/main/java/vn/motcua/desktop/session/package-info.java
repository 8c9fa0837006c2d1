// SPDX-License-Identifier: Apache-2.0
/// Enrolling the desk and signing officers in, with the centre or without it. May import store, centre, kit and
/// shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.session;
