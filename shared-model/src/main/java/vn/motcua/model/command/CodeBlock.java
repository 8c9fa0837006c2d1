// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.LocalDate;
import vn.motcua.model.office.OfficeCode;

/// Numbers leased to a counter for one office and day: it may give out `from`…`to`, both included, and nobody else
/// may.
public record CodeBlock(OfficeCode office, LocalDate day, int from, int to) {}
