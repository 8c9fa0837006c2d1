// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

/// A field where two people wrote different things.
///
/// @param key of the field, for example `child.name`
/// @param mine what the officer here wrote
/// @param centre what stands at the centre
/// @param base what stood there when the officer here began
public record Disputed(String key, String mine, String centre, String base) {

    String value(Choice choice) {
        return switch (choice) {
            case MINE -> mine;
            case CENTRE -> centre;
            case BASE -> base;
        };
    }
}
