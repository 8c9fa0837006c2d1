// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import com.google.zxing.common.BitMatrix;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import vn.motcua.model.problem.Problem;

/// Adds QR and marks to P0 as an incremental update: the result begins with P0's very bytes.
public final class PdfStamper {

    /// Key in the stamp's form XObject under which the seal's text stands for programs; see `docs/seal.md`.
    public static final String SEAL_KEY = "MotcuaSeal";

    private static final float READ_BACK_DPI = 300;

    /// @param p0 the unstamped result, unsigned
    /// @throws Problem of [StampProblem]; nothing is returned unless the QR was read back from the page's 300 dpi
    /// picture
    public byte[] stamp(byte[] p0, StampPlan plan) {
        var qr = SealQr.modules(plan.sealText());
        try (var document = Loader.loadPDF(p0)) {
            refuseSigned(document);
            var layout = Layout.find(document, plan, qr.getWidth());
            draw(document, layout.qr(), qrForm(document, layout.qr(), qr, plan.sealText()));
            if (layout.marks() != null) {
                draw(document, layout.marks(), Marks.form(document, layout.marks(), plan));
            }
            var out = new ByteArrayOutputStream(p0.length + (1 << 16));
            document.saveIncremental(out);
            var stamped = out.toByteArray();
            readBack(stamped, layout.qr(), plan.sealText());
            return stamped;
        } catch (InvalidPasswordException e) {
            throw new Problem(e, StampProblem.PASSWORD);
        } catch (IOException e) {
            throw new Problem(e, StampProblem.UNREADABLE);
        }
    }

    private static void refuseSigned(PDDocument document) throws IOException {
        if (!document.getSignatureDictionaries().isEmpty()) {
            throw new Problem(StampProblem.ALREADY_SIGNED);
        }
        if (document.getNumberOfPages() == 0) {
            throw new Problem(StampProblem.UNREADABLE);
        }
    }

    private static PDFormXObject qrForm(PDDocument document, Spot spot, BitMatrix qr, String text) throws IOException {
        var form = form(document, spot);
        form.getCOSObject().setString(COSName.getPDFName(SEAL_KEY), text);
        var module = (float) (spot.width() / (qr.getWidth() + 2 * SealQr.QUIET));
        try (var out = new org.apache.pdfbox.pdmodel.PDFormContentStream(form)) {
            out.setNonStrokingColor(1f, 1f, 1f);
            out.addRect(0, 0, (float) spot.width(), (float) spot.height());
            out.fill();
            out.setNonStrokingColor(0f, 0f, 0f);
            for (var y = 0; y < qr.getHeight(); y++) {
                for (var x = 0; x < qr.getWidth(); ) {
                    var end = x;
                    while (end < qr.getWidth() && qr.get(end, y)) {
                        end++;
                    }
                    if (end > x) {
                        var top = (float) spot.height() - (y + 1 + SealQr.QUIET) * module;
                        out.addRect((x + SealQr.QUIET) * module, top, (end - x) * module, module);
                    }
                    x = Math.max(end, x + 1);
                }
            }
            out.fill();
        }
        return form;
    }

    static PDFormXObject form(PDDocument document, Spot spot) {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle((float) spot.width(), (float) spot.height()));
        form.setResources(new PDResources());
        return form;
    }

    private static void draw(PDDocument document, Spot spot, PDFormXObject form) throws IOException {
        var page = document.getPage(spot.page());
        ownResources(page);
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.transform(new Matrix(upright(page)));
            out.transform(Matrix.getTranslateInstance((float) spot.x(), (float) spot.y()));
            out.drawForm(form);
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /// Gives the page its own copy of what it may share with others, so that nobody else is changed.
    private static void ownResources(PDPage page) {
        var shared = page.getResources();
        var own = shared == null ? new COSDictionary() : new COSDictionary(shared.getCOSObject());
        var objects = own.getCOSDictionary(COSName.XOBJECT);
        own.setItem(COSName.XOBJECT, objects == null ? new COSDictionary() : new COSDictionary(objects));
        page.setResources(new PDResources(own));
    }

    /// From the page as seen (points from its lower left corner) to its own space.
    static AffineTransform upright(PDPage page) {
        var box = page.getCropBox();
        var w = box.getWidth();
        var h = box.getHeight();
        var turn =
                switch (Math.floorMod(page.getRotation(), 360)) {
                    case 90 -> new AffineTransform(0, 1, -1, 0, w, 0);
                    case 180 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 270 -> new AffineTransform(0, -1, 1, 0, 0, h);
                    default -> new AffineTransform();
                };
        turn.preConcatenate(AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
        return turn;
    }

    private static void readBack(byte[] stamped, Spot spot, String text) throws IOException {
        try (var document = Loader.loadPDF(stamped)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(spot.page(), READ_BACK_DPI, ImageType.RGB);
            if (!SealQr.readAll(crop(picture, spot)).contains(text)) {
                throw new Problem(StampProblem.QR_UNREADABLE);
            }
        }
    }

    private static BufferedImage crop(BufferedImage picture, Spot spot) {
        var scale = READ_BACK_DPI / 72;
        var x = Math.max(0, (int) (spot.x() * scale) - 40);
        var y = Math.max(0, (int) (picture.getHeight() - (spot.y() + spot.height()) * scale) - 40);
        var width = Math.min(picture.getWidth() - x, (int) (spot.width() * scale) + 80);
        var height = Math.min(picture.getHeight() - y, (int) (spot.height() * scale) + 80);
        return picture.getSubimage(x, y, width, height);
    }
}
