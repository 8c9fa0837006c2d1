// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.motcua.model.problem.Problem;

/// The visible marks of NĐ 30/2020: signature in blue, office seal in red at real size over a third of it at its
/// left.
final class Marks {

    private Marks() {}

    static PDFormXObject form(PDDocument document, Spot spot, StampPlan plan) throws IOException {
        var form = PdfStamper.form(document, spot);
        try (var out = new PDFormContentStream(form)) {
            if (plan.signature() != null) {
                var image = image(document, plan.signature());
                var width = (float) (StampPlan.SIGNATURE_WIDTH * Spot.MM);
                var height = Math.min(width * image.getHeight() / image.getWidth(), (float) spot.height());
                out.drawImage(image, (float) spot.width() - width, ((float) spot.height() - height) / 2, width, height);
            }
            if (plan.officeSeal() != null) {
                var size = (float) (plan.sealSize() * Spot.MM);
                out.drawImage(image(document, plan.officeSeal()), 0, ((float) spot.height() - size) / 2, size, size);
            }
        }
        return form;
    }

    private static PDImageXObject image(PDDocument document, byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        if (picture == null) {
            throw new Problem(StampProblem.BAD_IMAGE);
        }
        return LosslessFactory.createFromImage(document, picture);
    }
}
