// SPDX-License-Identifier: Apache-2.0
/// The whole in one thread: several counters and one centre, made of the real parts, with chance, time, wires and disks
/// out of one seed (`./motcua simulate`). A run that breaks an invariant of PROTOCOL.md §14 is replayed by its seed.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.simulation;
