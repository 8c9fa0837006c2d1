// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.util.Optional;

/// The frame of a JPEG file (ITU-T T.81 Annex B), read without decoding a pixel: whether it is whole, and how large.
final class JpegFile {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DNL = 0xDC;
    private static final int APP0 = 0xE0;
    private static final int PER_INCH = 1;
    private static final int PER_CM = 2;
    private static final double CM_PER_INCH = 2.54;

    private final byte[] bytes;
    private int at = 2;
    private int heightAt = -1;
    private int width;
    private int height;
    private int dpi;
    private boolean scanned;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == SOI;
    }

    /// @return empty if it is cut off, or no JPEG
    static Optional<JpegFile> of(byte[] bytes) {
        var file = new JpegFile(bytes);
        return isJpeg(bytes) && file.isWhole() && file.width > 0 && file.height > 0
                ? Optional.of(file)
                : Optional.empty();
    }

    /// In px.
    int width() {
        return width;
    }

    /// In px.
    int height() {
        return height;
    }

    /// As the file says; 0 if it does not.
    int dpi() {
        return dpi;
    }

    private boolean isWhole() {
        while (at + 1 < bytes.length) {
            if (u8(at) != 0xFF) {
                return false;
            }
            var marker = u8(at + 1);
            if (marker == 0xFF) {
                at++; // a filler
            } else if (marker == EOI) {
                return scanned;
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= SOI) {
                at += 2;
            } else if (!segment(marker)) {
                return false;
            }
        }
        return false;
    }

    private boolean segment(int marker) {
        if (at + 4 > bytes.length) {
            return false;
        }
        var length = u16(at + 2);
        var next = at + 2 + length;
        if (length < 2 || next > bytes.length) {
            return false;
        }
        if (isFrame(marker) && length >= 8) {
            heightAt = at + 5;
            height = u16(at + 5);
            width = u16(at + 7);
        } else if (marker == APP0 && length >= 14 && u8(at + 4) == 'J' && u8(at + 5) == 'F') {
            dpi = density(u8(at + 11), u16(at + 12));
        } else if (marker == DNL && length >= 4 && height == 0 && heightAt >= 0) {
            putHeight(u16(at + 4));
        }
        at = next;
        if (marker == SOS) {
            scanned = true;
            skipPixels();
        }
        return true;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int density(int unit, int value) {
        return unit == PER_INCH ? value : unit == PER_CM ? (int) Math.round(value * CM_PER_INCH) : 0;
    }

    /// Feeders write the height at the end, where no decoder of ours looks for it.
    private void putHeight(int lines) {
        height = lines;
        bytes[heightAt] = (byte) (lines >> 8);
        bytes[heightAt + 1] = (byte) lines;
    }

    /// To the next marker that is not part of the pixels.
    private void skipPixels() {
        while (at + 1 < bytes.length) {
            if (bytes[at] == (byte) 0xFF) {
                var next = u8(at + 1);
                if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                    return;
                }
                at++;
            }
            at++;
        }
    }

    private int u8(int index) {
        return bytes[index] & 0xFF;
    }

    private int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }
}
