// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

/// Front and back of a card on one A4 sheet, in their true size: ISO/IEC 7810 ID-1, 85.6 × 54 mm.
public final class CardSheet {

    static final double WIDTH_MM = 85.6;
    static final double HEIGHT_MM = 53.98;

    private static final double A4_WIDTH_MM = 210;
    private static final double A4_HEIGHT_MM = 297;
    private static final double TOP_MM = 50;
    private static final double GAP_MM = 20;
    private static final int DPI = 300;

    private CardSheet() {}

    /// The front above the back, at 300 dpi.
    ///
    /// @param front cropped to the card's edges
    /// @param back cropped to the card's edges
    /// @throws vn.motcua.model.problem.Problem UNREADABLE_IMAGE
    public static PageImage of(PageImage front, PageImage back) {
        var sheet = drawn(Pictures.read(front.bytes()), Pictures.read(back.bytes()), DPI);
        return new PageImage(Pictures.jpeg(sheet, 0.95f), DPI, sheet.getWidth(), sheet.getHeight());
    }

    /// The same of small copies.
    ///
    /// @param widthPx of the sheet
    /// @return JPEG
    public static byte[] preview(Preview front, PageEdits one, Preview back, PageEdits other, int widthPx) {
        return Pictures.jpeg(drawn(front.edited(one), back.edited(other), widthPx * 25.4 / A4_WIDTH_MM), Preview.SEEN);
    }

    static BufferedImage drawn(BufferedImage front, BufferedImage back, double dpi) {
        var sheet = new BufferedImage(px(A4_WIDTH_MM, dpi), px(A4_HEIGHT_MM, dpi), BufferedImage.TYPE_3BYTE_BGR);
        var g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(front, place(front, TOP_MM, dpi), null);
        g.drawImage(back, place(back, TOP_MM + HEIGHT_MM + GAP_MM, dpi), null);
        g.dispose();
        return sheet;
    }

    /// A card that stands on its side is laid down.
    private static AffineTransform place(BufferedImage side, double topMm, double dpi) {
        var lying = side.getWidth() >= side.getHeight();
        var place = AffineTransform.getTranslateInstance(px((A4_WIDTH_MM - WIDTH_MM) / 2, dpi), px(topMm, dpi));
        place.scale(
                px(WIDTH_MM, dpi) / (double) (lying ? side.getWidth() : side.getHeight()),
                px(HEIGHT_MM, dpi) / (double) (lying ? side.getHeight() : side.getWidth()));
        if (!lying) {
            place.translate(side.getHeight(), 0);
            place.quadrantRotate(1);
        }
        return place;
    }

    private static int px(double mm, double dpi) {
        return (int) Math.round(mm * dpi / 25.4);
    }
}
