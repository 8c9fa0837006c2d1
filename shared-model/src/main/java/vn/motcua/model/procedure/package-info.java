// SPDX-License-Identifier: Apache-2.0
/// Procedures with their required papers, fees and time limits; the working calendar. May import problem, office.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.procedure;
