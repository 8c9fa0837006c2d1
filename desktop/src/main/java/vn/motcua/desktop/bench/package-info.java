// SPDX-License-Identifier: Apache-2.0
/// What is measured, against which peer, and the synthetic papers it is measured on. Stands on the roof of the house:
/// may use all rooms, and nothing leans on it.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.bench;
