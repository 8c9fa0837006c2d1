// SPDX-License-Identifier: Apache-2.0
/// What can go wrong in the trade: one exception, one key each. Imports nothing.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.problem;
