// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// Line of the register (sổ theo dõi hồ sơ), continuous within a year, given by the centre.
public record RegisterNumber(int year, int number) {}
