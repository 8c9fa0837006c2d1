// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/// Material Design icons by their own names, for example `stamper` or `cloud-check-outline`.
public final class Icon {

    private Icon() {}

    public static FontIcon of(String name, String... classes) {
        return Boxes.styled(new FontIcon(literal(name)), classes);
    }

    /// The name as the icon font knows it.
    public static String literal(String name) {
        return "mdi2" + name.charAt(0) + "-" + name;
    }
}
