// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

/// One scanned page as a file's bytes: what `scan` gives and `ocr` takes, so that neither knows the other.
///
/// @param bytes a PNG or JPEG file
/// @param dpi resolution of the picture, in dots per inch
/// @param width in px
/// @param height in px
public record PageImage(byte[] bytes, int dpi, int width, int height) {

    /// `image/png` or `image/jpeg`, told by the first byte.
    public String mediaType() {
        return bytes.length > 0 && bytes[0] == (byte) 0xFF ? "image/jpeg" : "image/png";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageImage p && java.util.Arrays.equals(bytes, p.bytes) && dpi == p.dpi;
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PageImage[" + width + "x" + height + " px, " + dpi + " dpi, " + bytes.length + " bytes]";
    }
}
