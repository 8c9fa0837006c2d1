// SPDX-License-Identifier: Apache-2.0
/// Runs a `main` of ours in a child JVM with memory and time limits, because drivers and foreign files hang and
/// crash. Both sides of the line protocol live here. May import shared-model only.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.worker;
