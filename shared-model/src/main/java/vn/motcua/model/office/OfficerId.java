// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

/// The name an officer signs in with, for example `ha.tran`.
public record OfficerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
