// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// People who pay otherwise than everybody, for example pupils and students.
///
/// @param id for example `STUDENT`, as fee rules name it
public record PayerGroup(String id, Label label) {}
