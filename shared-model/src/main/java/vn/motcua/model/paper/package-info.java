// SPDX-License-Identifier: Apache-2.0
/// Papers named by their content, and page images on their way from a scanner to OCR. May import problem.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.paper;
