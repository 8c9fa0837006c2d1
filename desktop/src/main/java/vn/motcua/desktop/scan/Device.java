// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// A scanner that this machine can reach.
///
/// @param name the driver's name for it, for example `pnm:0` or `airscan:e0:Office`
public record Device(String name, String maker, String model) {

    /// For people: maker and model.
    public String title() {
        return (maker + " " + model).strip();
    }
}
