// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.forms.SeparatorSheet;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.Separator;

/// Stacks with separator sheets, printed by the program and scanned.
class SeparatorsTest extends AtSheet {

    private static final int DPI = 100;

    @Test
    void pagesBehindASheetThatNamesARowGoThereAndTheSheetIsNoPage() throws IOException {
        var named = new Separator(procedure(), 2);
        bench.paper.addAll(List.of(Bench.written(), sheet(named), Bench.written(), Bench.written()));
        scan.scan();
        assertEquals(List.of(0, 2, 2), rows());
        assertEquals(2, assertInstanceOf(Source.Scanned.class, source()).pages());
    }

    @Test
    void aSheetThatOnlySplitsEndsWhatGoesToOneRow() throws IOException {
        bench.paper.addAll(List.of(Bench.written(), sheet(Separator.PLAIN), Bench.written(), Bench.written()));
        scan.scan();
        assertEquals(List.of(0, 0, 0), rows());
        scan.assign(2);
        assertEquals(List.of(2, 0, 0), rows());
    }

    @Test
    void aSheetOfAnotherProcedureOnlySplits() throws IOException {
        bench.paper.addAll(List.of(Bench.written(), sheet(new Separator("9.999999", 2)), Bench.written()));
        scan.scan();
        assertEquals(List.of(0, 0), rows());
    }

    @Test
    void aSeparatorIsNotFoundAgainAfterAStart() throws IOException {
        bench.paper.addAll(List.of(Bench.written(), sheet(Separator.PLAIN), Bench.written()));
        scan.scan();
        restart();
        assertEquals(2, scan.pages().size());
    }

    @Test
    void whatASheetSplitIsStillSplitAfterAStart() throws IOException {
        bench.paper.addAll(List.of(Bench.written(), sheet(Separator.PLAIN), Bench.written(), Bench.written()));
        scan.scan();
        restart();
        scan.assign(2);
        assertEquals(List.of(2, 0, 0), rows());
    }

    @Test
    void aPageThatCameAsTheProgramFellOverBelongsToTheSheetBeforeIt() throws IOException {
        bench.paper.addAll(List.of(sheet(new Separator(procedure(), 2)), Bench.written()));
        scan.scan();
        bench.store.shelf().scanned().keep(draft().id(), Bench.written());
        restart();
        assertEquals(List.of(2, 0), rows());
        bench.paper.clear();
        scan.scan();
        assertEquals(List.of(2, 2), rows());
    }

    @Test
    void whatASheetSaidInOneDossierConcernsNoOther() throws IOException {
        bench.paper.addAll(List.of(sheet(Separator.PLAIN), Bench.written(), Bench.written()));
        scan.scan();
        counter.hold();
        openADraft();
        bench.paper.removeFirst();
        scan.scan();
        scan.scan();
        scan.assign(2);
        assertEquals(List.of(2, 2, 2, 2), rows());
    }

    private String procedure() {
        return draft().procedure().value();
    }

    /// Printed and scanned, a little askew as feeders do.
    private static PageImage sheet(Separator separator) throws IOException {
        var pdf = SeparatorSheet.pdf(List.of(new SeparatorSheet.Content(separator, "Giấy chứng sinh")), Instant.EPOCH);
        try (var document = Loader.loadPDF(pdf)) {
            var printed = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            var scanned = new BufferedImage(printed.getWidth(), printed.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            var g = scanned.createGraphics();
            g.setColor(java.awt.Color.WHITE);
            g.fillRect(0, 0, scanned.getWidth(), scanned.getHeight());
            g.rotate(Math.toRadians(1.2), scanned.getWidth() / 2.0, scanned.getHeight() / 2.0);
            g.drawImage(printed, 0, 0, null);
            g.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(scanned, "png", bytes);
            return new PageImage(bytes.toByteArray(), DPI, scanned.getWidth(), scanned.getHeight());
        }
    }
}
