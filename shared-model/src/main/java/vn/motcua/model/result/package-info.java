// SPDX-License-Identifier: Apache-2.0
/// Results of procedures as the warehouse keeps them. May import problem, office, citizen, paper.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.result;
