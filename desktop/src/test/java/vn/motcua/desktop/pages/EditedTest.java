// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

class EditedTest {

    private static final Color MARK = new Color(200, 30, 30);

    @Test
    void aPageWithoutEditsIsItsOriginal() {
        var page = marked();
        assertSame(page, Edited.of(page, PageEdits.NONE));
        assertSame(page, Edited.of(page, PageEdits.NONE.kept()));
    }

    @Test
    void aQuarterTurnToTheRightPutsTheUpperLeftCornerToTheUpperRight() {
        var turned = Edited.of(marked(), PageEdits.NONE.turned(1));
        assertEquals(200, turned.width());
        assertEquals(100, turned.height());
        assertEquals(MARK.getRGB(), Pictures.read(turned.bytes()).getRGB(199 - 5, 5));
    }

    @Test
    void fourQuarterTurnsLeaveEveryPixelAsItWas() {
        var page = marked();
        var once = Edited.of(page, PageEdits.NONE.turned(3));
        var back = Edited.of(once, PageEdits.NONE.turned(1));
        var before = Pictures.read(page.bytes());
        var after = Pictures.read(back.bytes());
        for (var y = 0; y < 200; y++) {
            for (var x = 0; x < 100; x++) {
                assertEquals(before.getRGB(x, y), after.getRGB(x, y));
            }
        }
    }

    @Test
    void aCropIsMeasuredInPixelsOfTheOriginalAndComesBeforeTheTurn() {
        var part = Edited.of(
                marked(), PageEdits.NONE.cropped(new CropBox(0, 0, 30, 40)).turned(1));
        assertEquals(40, part.width());
        assertEquals(30, part.height());
        assertEquals(MARK.getRGB(), Pictures.read(part.bytes()).getRGB(39 - 5, 5));
    }

    @Test
    void whatLiesBeyondTheOriginalIsWhite() {
        var wide = Edited.of(marked(), PageEdits.NONE.cropped(new CropBox(-10, -10, 120, 220)));
        assertEquals(Color.WHITE.getRGB(), Pictures.read(wide.bytes()).getRGB(3, 3));
        assertEquals(MARK.getRGB(), Pictures.read(wide.bytes()).getRGB(15, 15));
    }

    @Test
    void aJpegStaysAJpegSoThatAPhotoDoesNotGrowTenfold() {
        var picture = Pictures.read(marked().bytes());
        var photo = new PageImage(Pictures.jpeg(picture, 0.9f), 200, 100, 200);
        assertEquals("image/jpeg", Edited.of(photo, PageEdits.NONE.turned(2)).mediaType());
    }

    /// 100 × 200 px, a red mark in the upper left corner.
    private static PageImage marked() {
        var image = new BufferedImage(100, 200, BufferedImage.TYPE_3BYTE_BGR);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 100, 200);
        g.setColor(MARK);
        g.fillRect(0, 0, 10, 10);
        g.dispose();
        return new PageImage(Pictures.png(image), 200, 100, 200);
    }
}
