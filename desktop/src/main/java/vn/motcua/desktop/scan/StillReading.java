// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/// Tells now and then that a picture is still being read.
final class StillReading implements IIOReadProgressListener {

    private static final int STEP = 10; // per cent

    private final FilePages out;
    private int told;

    StillReading(FilePages out) {
        this.out = out;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (percentageDone >= told + STEP) {
            told = (int) percentageDone;
            out.reading(told);
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        told = 0;
    }

    @Override
    public void imageComplete(ImageReader source) {
        told = 0;
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
