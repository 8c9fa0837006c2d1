// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

/// What is wrong with a page so that it should be scanned again. Words are `pages.fault.<KIND>`.
///
/// @param figure that goes with it, for example dpi; 0 where there is none
public record Fault(Kind kind, int figure) {

    public enum Kind {
        LOW_DPI,
        BLURRED,
        DARK_BORDER,
        CUT_LEFT,
        CUT_RIGHT,
        CUT_TOP,
        CUT_BOTTOM,
        TOO_DARK,
        TOO_PALE
    }

    static Fault of(Kind kind) {
        return new Fault(kind, 0);
    }
}
