// SPDX-License-Identifier: Apache-2.0
/// Procedures with their required papers, forms of request, fees and time limits; the working calendar; numbers in
/// words. May import problem, office, citizen.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.procedure;
