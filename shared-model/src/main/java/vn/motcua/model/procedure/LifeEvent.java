// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// What happens in a life that brings people to the counter, by which procedures are found.
///
/// @param id for example `birth`
public record LifeEvent(String id, Label label) {}
