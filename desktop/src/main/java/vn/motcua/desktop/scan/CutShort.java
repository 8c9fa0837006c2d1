// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Hears that a JPEG ended too early: the decoder fills the rest with grey and goes on. Other warnings are harmless.
final class CutShort implements IIOReadWarningListener {

    private boolean cut;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        cut |= warning.contains("remature end") || warning.contains("Truncated");
    }

    boolean isCut() {
        return cut;
    }
}
