// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import vn.motcua.model.paper.PageImage;

/// Invented papers drawn from a seed: letters, forms with dot leaders, tables, short notices.
final class DrawnPage {

    static final int DPI = 200;

    private static final String WORDS =
            "cộng hòa xã hội chủ nghĩa Việt Nam độc lập tự do hạnh phúc ủy ban nhân dân phường "
                    + "giấy chứng nhận quyền sử dụng đất đơn đề nghị cấp phép xây dựng họ và tên ngày sinh nơi thường trú số định "
                    + "danh cá nhân người yêu cầu cam đoan nội dung khai trên đây là đúng sự thật chịu trách nhiệm trước pháp luật "
                    + "thửa diện tích tờ bản đồ hình thức riêng thời hạn lâu dài nguồn gốc nhà nước công nhận như giao có thu tiền "
                    + "Nguyễn Trần Lê Phạm Huỳnh Hoàng Thị Văn Đức Minh kèm theo hồ sơ gồm bản sao trích lục kết hôn khai tử";
    private static final List<Font> FONTS = List.of(font("Tinos-Regular"), font("Arimo-Regular"), font("Tinos-Italic"));

    private final Random random;
    private final String[] words = WORDS.split(" ");
    private final BufferedImage image;
    private final Graphics2D g;
    private final int width;
    private final int height;

    private DrawnPage(long seed, int widthMm, int heightMm) {
        random = new Random(seed);
        width = px(widthMm);
        height = px(heightMm);
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        var tone = 240 + random.nextInt(15);
        g.setColor(new Color(tone, tone, tone - random.nextInt(10)));
        g.fillRect(0, 0, width, height);
        var ink = random.nextInt(70);
        g.setColor(new Color(ink, ink, ink + 10));
    }

    static int px(double mm) {
        return (int) Math.round(mm * DPI / 25.4);
    }

    /// An A4 page of one of six layouts.
    static BufferedImage of(long seed) {
        var page = new DrawnPage(seed, 210, 297);
        switch ((int) Math.floorMod(seed, 6L)) {
            case 0 -> page.letter(30);
            case 1 -> page.form();
            case 2 -> page.table();
            case 3 -> page.letter(7);
            case 4 -> page.columns();
            default -> page.printedForm();
        }
        page.g.dispose();
        return page.image;
    }

    static BufferedImage empty() {
        return new DrawnPage(1, 210, 297).image;
    }

    private void font(double points) {
        g.setFont(FONTS.get(random.nextInt(FONTS.size())).deriveFont((float) (points * DPI / 72)));
    }

    private String line(int count) {
        var line = new StringBuilder();
        for (var i = 0; i < count; i++) {
            line.append(words[random.nextInt(words.length)]).append(' ');
        }
        return line.toString();
    }

    private int head() {
        font(13);
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", px(25));
        centred("Độc lập - Tự do - Hạnh phúc", px(32));
        font(14);
        centred(line(4).toUpperCase(java.util.Locale.ROOT), px(48));
        return px(60);
    }

    private void centred(String text, int y) {
        g.drawString(text, (width - g.getFontMetrics().stringWidth(text)) / 2, y);
    }

    private void letter(int lines) {
        paragraph(head(), px(30), width - px(20), lines, 12 + random.nextInt(3));
    }

    private int paragraph(int top, int left, int right, int lines, double points) {
        font(points);
        var pitch = (int) (points * (1.2 + random.nextDouble() * 0.4) * DPI / 72);
        var y = top;
        for (var i = 0; i < lines && y < height - px(22); i++, y += pitch) {
            var text = new StringBuilder(i % 5 == 0 ? "     " : "");
            var last = i % 5 == 4 ? 0.3 + random.nextDouble() * 0.6 : 1;
            while (g.getFontMetrics().stringWidth(text.toString()) < (right - left) * last - px(18)) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            g.drawString(text.toString(), left, y);
        }
        return y;
    }

    private void form() {
        var y = head();
        font(12.5);
        for (var i = 0; i < 24 && y < height - px(25); i++, y += px(8.5)) {
            var text = line(2 + random.nextInt(3)) + ": ";
            g.drawString(text, px(28), y);
            var from = px(28) + g.getFontMetrics().stringWidth(text);
            if (random.nextBoolean()) {
                g.drawString(line(2), from, y);
            } else {
                for (var x = from; x < width - px(20); x += px(1.2)) {
                    g.fillRect(x, y - 2, 2, 2);
                }
            }
        }
    }

    private void table() {
        var y = head();
        font(11);
        var rows = 8 + random.nextInt(10);
        var pitch = px(9);
        var at = new int[] {px(25), px(37), px(95), px(140), width - px(18)};
        g.setStroke(new BasicStroke(2));
        for (var r = 0; r <= rows; r++) {
            g.drawLine(at[0], y + r * pitch, at[4], y + r * pitch);
            for (var c = 0; c < 4 && r < rows; c++) {
                g.drawString(c == 0 ? String.valueOf(r + 1) : line(c == 1 ? 4 : 2), at[c] + 6, y + r * pitch + px(6));
            }
        }
        for (var x : at) {
            g.drawLine(x, y, x, y + rows * pitch);
        }
        paragraph(y + rows * pitch + px(12), px(28), width - px(20), 5, 12);
    }

    private void columns() {
        var y = head();
        paragraph(y, px(22), width / 2, 40, 10.5);
        paragraph(y, width / 2 + px(5), width - px(8), 40, 10.5);
    }

    private void printedForm() {
        var y = paragraph(head(), px(30), width - px(20), 14, 13);
        g.setColor(new Color(190, 30, 40));
        g.setStroke(new BasicStroke(5));
        g.drawOval(width - px(75), y + px(8), px(36), px(36));
        g.drawString("ỦY BAN", width - px(66), y + px(27));
    }

    static PageImage page(BufferedImage image) {
        return new PageImage(Pictures.png(image), DPI, image.getWidth(), image.getHeight());
    }

    /// Turned to the right about its middle, on a ground; the picture grows so that nothing is cut.
    ///
    /// @param rim px more on each side
    static BufferedImage askew(BufferedImage page, double degrees, Color ground, int rim) {
        var a = Math.toRadians(Math.abs(degrees));
        var w = (int) Math.ceil(page.getWidth() * Math.cos(a) + page.getHeight() * Math.sin(a)) + 2 * rim;
        var h = (int) Math.ceil(page.getHeight() * Math.cos(a) + page.getWidth() * Math.sin(a)) + 2 * rim;
        var out = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
        var g = out.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, w, h);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var turn = AffineTransform.getTranslateInstance(w / 2.0, h / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        g.drawImage(page, turn, null);
        g.dispose();
        return out;
    }

    /// @param sigma px
    static BufferedImage blurred(BufferedImage page, double sigma) {
        var radius = (int) Math.ceil(sigma * 3);
        var weights = new float[2 * radius + 1];
        for (var i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        }
        var sum = 0f;
        for (var w : weights) {
            sum += w;
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        var across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(page, null), null);
    }

    /// Grain and shade of a real scan.
    static BufferedImage grainy(BufferedImage page, long seed, int levels) {
        var random = new Random(seed);
        var out = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        var row = new int[page.getWidth()];
        for (var y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                var grain = random.nextInt(2 * levels + 1) - levels;
                var rgb = row[x];
                row[x] = shade(rgb >> 16, grain) << 16 | shade(rgb >> 8, grain) << 8 | shade(rgb, grain);
            }
            out.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return out;
    }

    /// Each level times a factor and so much lighter.
    static BufferedImage toned(BufferedImage page, double factor, int lighter) {
        var out = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        var row = new int[page.getWidth()];
        for (var y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                var rgb = 0;
                for (var shift = 16; shift >= 0; shift -= 8) {
                    rgb |= Math.clamp((int) ((row[x] >> shift & 255) * factor + lighter), 0, 255) << shift;
                }
                row[x] = rgb;
            }
            out.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return out;
    }

    private static int shade(int level, int by) {
        return Math.clamp((level & 255) + by, 0, 255);
    }

    private static Font font(String name) {
        try (var in = DrawnPage.class.getResourceAsStream("/assets/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
