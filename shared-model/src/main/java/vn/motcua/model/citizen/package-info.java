// SPDX-License-Identifier: Apache-2.0
/// Citizens, their numbers and cards, and the keys by which their names are found. May import problem.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.citizen;
