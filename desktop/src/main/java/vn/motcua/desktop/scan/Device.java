// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// A scanner that this machine can reach.
///
/// @param name the driver's name for it, for example `pnm:0`, `airscan:e0:Office` or `escl:http://192.168.1.20/eSCL`
/// @param id what stays the same when the name changes (a network scanner with another address); empty if unknown
public record Device(String name, String maker, String model, String id) {

    public Device(String name, String maker, String model) {
        this(name, maker, model, "");
    }

    /// For people: maker and model.
    public String title() {
        return (maker + " " + model).strip();
    }

    /// Whether this is the same machine, perhaps at another address.
    public boolean isSame(Device other) {
        return name.equals(other.name) || !id.isEmpty() && id.equals(other.id);
    }
}
