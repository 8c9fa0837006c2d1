// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

class BlankPageTest {

    private static final int DPI = 300;

    private static PageImage page(BufferedImage picture) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        return new PageImage(jpeg.toByteArray(), DPI, picture.getWidth(), picture.getHeight());
    }

    @Test
    void paperWithSpecksOfDustIsBlank() throws Exception {
        var picture = Sheets.blank(DPI);
        var random = new Random(5);
        for (var i = 0; i < 60; i++) {
            picture.setRGB(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), 0);
        }
        assertTrue(BlankPage.isBlank(page(picture)));
    }

    @Test
    void greyNoisyPaperWithADarkEdgeIsBlank() throws Exception {
        var picture = new BufferedImage(2480, 3508, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(6);
        for (var y = 0; y < 3508; y++) {
            for (var x = 0; x < 2480; x++) {
                var level = x < 40 ? 40 : 205 + random.nextInt(12);
                picture.setRGB(x, y, level * 0x010101);
            }
        }
        assertTrue(BlankPage.isBlank(page(picture)));
    }

    @Test
    void anAllBlackPageIsNoBlankPaper() throws Exception {
        assertFalse(BlankPage.isBlank(page(new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY))));
    }

    @Test
    void onePageNumberIsEnoughNotToBeBlank() throws Exception {
        var picture = Sheets.blank(DPI);
        var g = picture.createGraphics();
        g.setColor(Color.DARK_GRAY);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, DPI / 6));
        g.drawString("Trang 2", 1200, 3300);
        g.dispose();
        assertFalse(BlankPage.isBlank(page(picture)));
    }

    @Test
    void aFaintRedStampIsNotBlank() throws Exception {
        var picture = Sheets.blank(DPI);
        var g = picture.createGraphics();
        g.setColor(new Color(250, 170, 165));
        g.setStroke(new java.awt.BasicStroke(8));
        g.drawOval(1200, 1200, 400, 400);
        g.dispose();
        assertFalse(BlankPage.isBlank(page(picture)));
    }

    @Test
    void aWrittenSheetIsNotBlank() throws Exception {
        assertFalse(BlankPage.isBlank(page(Sheets.sheet(1, DPI))));
    }

    @Test
    void whatIsNoPictureIsToldSo() {
        var problem =
                assertThrows(Problem.class, () -> BlankPage.isBlank(new PageImage(new byte[] {1, 2, 3}, DPI, 10, 10)));
        assertEquals(PaperProblem.UNREADABLE_IMAGE, problem.code());
    }
}
