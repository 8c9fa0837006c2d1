// SPDX-License-Identifier: Apache-2.0
/// What a counter asks for and what the centre answers: the same pure decision at both ends. May import all below it.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.command;
