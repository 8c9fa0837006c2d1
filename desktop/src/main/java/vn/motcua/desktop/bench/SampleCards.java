// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.motcua.desktop.qr.QrImage;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.citizen.Sex;

/// Citizen cards of invented people, as a scanner sees them at 300 dpi: 85.6 × 54 mm, a little paper around.
public final class SampleCards {

    private static final int DPI = 300;
    private static final int WIDTH = 1011;
    private static final int HEIGHT = 638;
    private static final int AROUND = 60;

    private final Person who;

    /// @param seed 0 is the person of the samples
    public SampleCards(long seed) {
        who = seed == 0 ? CivilPapers.linh() : Person.any(new Random(seed), seed % 2 == 0, 1950, 2008);
    }

    /// What the card's QR code says.
    public String qrText() {
        var born = who.born().replace("/", "");
        return String.join("|", who.number(), "201234567", who.name(), born, who.sex(), who.residence(), "10052021");
    }

    public List<String> mrz() {
        return Mrz.citizenCard(
                new CitizenNumber(who.number()),
                who.name(),
                BirthDate.of(who.birth()),
                who.female() ? Sex.FEMALE : Sex.MALE,
                LocalDate.of(2035, who.birth().getMonthValue(), 14));
    }

    /// The front of a card of 2021, with its QR code at the upper right.
    public BufferedImage front2021() {
        var image = blank();
        var g = pen(image);
        write(g, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 60, 30, true);
        write(g, "Độc lập - Tự do - Hạnh phúc", 400, 100, 26, true);
        g.setColor(new Color(190, 30, 40));
        write(g, "CĂN CƯỚC CÔNG DÂN", 330, 170, 46, true);
        g.setColor(new Color(30, 30, 36));
        write(g, "Số / No.: " + who.number(), 330, 240, 40, true);
        write(g, "Họ và tên / Full name: ", 330, 300, 24, false);
        write(g, who.upperName(), 330, 340, 34, true);
        write(g, "Ngày sinh / Date of birth: " + who.born(), 330, 390, 26, false);
        write(g, "Giới tính / Sex: " + who.sex() + "    Quốc tịch / Nationality: Việt Nam", 330, 440, 26, false);
        write(g, "Nơi thường trú / Place of residence:", 330, 490, 24, false);
        write(g, who.residence(), 330, 530, 24, false);
        portrait(g);
        qr(g, 800, 90, 3);
        return framed(image, g);
    }

    /// The back of a card of 2024: QR code and machine-readable zone.
    public BufferedImage back2024() {
        var image = blank();
        var g = pen(image);
        write(g, "Nơi cư trú / Place of residence", 60, 60, 24, false);
        write(g, who.residence(), 60, 100, 24, false);
        write(g, "Ngày, tháng, năm cấp / Date of issue: 10/09/2024", 60, 170, 24, false);
        write(g, "BỘ CÔNG AN / MINISTRY OF PUBLIC SECURITY", 60, 230, 26, true);
        qr(g, 790, 40, 3);
        var y = 470;
        for (var line : mrz()) {
            spaced(g, line, y);
            y += 62;
        }
        return framed(image, g);
    }

    private void qr(Graphics2D g, int x, int y, int module) {
        g.drawImage(QrImage.of(qrText(), module), x, y, null);
    }

    private void portrait(Graphics2D g) {
        g.setColor(new Color(196, 210, 224));
        g.fillRect(50, 210, 230, 310);
        g.setColor(new Color(150, 165, 180));
        g.fillOval(110, 260, 110, 140);
        g.fillOval(80, 410, 170, 190);
        g.setColor(new Color(30, 30, 36));
    }

    /// One letter a tenth of an inch, as ICAO 9303 wants it.
    private static void spaced(Graphics2D g, String line, int y) {
        g.setFont(Typeface.ocrB(30));
        for (var i = 0; i < line.length(); i++) {
            g.drawString(line.substring(i, i + 1), 54 + i * 30, y);
        }
    }

    private static BufferedImage blank() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D pen(BufferedImage image) {
        var g = image.createGraphics();
        g.setColor(new Color(226, 238, 236));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(210, 228, 226));
        for (var i = 0; i < 40; i++) {
            g.drawArc(-200 + i * 30, -100 + i * 10, 600, 500, 0, 360);
        }
        g.setColor(new Color(30, 30, 36));
        return g;
    }

    private static void write(Graphics2D g, String text, int x, int y, int px, boolean bold) {
        g.setFont(Typeface.ARIMO.at(px, bold));
        g.drawString(text, x, y);
    }

    /// Marks the card as a sample and lays it on white paper.
    private static BufferedImage framed(BufferedImage card, Graphics2D g) {
        g.setColor(new Color(120, 120, 120));
        write(g, PaperPainter.MARK, 60, HEIGHT - 8, 16, false);
        g.dispose();
        var paper = new BufferedImage(WIDTH + 2 * AROUND, HEIGHT + 2 * AROUND, BufferedImage.TYPE_INT_RGB);
        var on = paper.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        on.drawImage(card, AROUND, AROUND, null);
        on.dispose();
        return paper;
    }

    public static int dpi() {
        return DPI;
    }
}
