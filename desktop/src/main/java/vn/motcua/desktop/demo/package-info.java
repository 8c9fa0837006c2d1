// SPDX-License-Identifier: Apache-2.0
/// The demonstration: a throw-away centre and counter with invented people, and a walk through the whole trade that
/// checks each of its steps. It stands above the desks and may import all of them.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.demo;
