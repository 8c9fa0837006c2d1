// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealText;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Judges the seals that a document bears: first the text that our stamp left for programs, and where there is none,
/// the QR codes in the pictures of the first two pages and the last.
record SealCheck(List<Finding> findings, @Nullable Seal seal) {

    /// Key in the stamp's form XObject; see `docs/seal.md`.
    private static final COSName SEAL_KEY = COSName.getPDFName("MotcuaSeal");

    private static final float DPI = 200;

    private static final float MOST_DOTS = 20_000_000;

    static SealCheck of(PDDocument document, byte[] pdf, @Nullable TrustList trust, Instant now, SealReader reader)
            throws IOException {
        var findings = new ArrayList<Finding>();
        @Nullable Seal first = null;
        for (var seal : seals(document, reader)) {
            first = first == null ? seal.seal() : first;
            if (!seal.seal().binds(pdf)) {
                findings.add(Finding.altered("seal_of_another"));
            }
            var verdict = SealVerdict.of(seal, trust, now);
            if (verdict.kind() != VerdictKind.VALID) {
                findings.add(new Finding(verdict.kind(), verdict.reason(), verdict.args()));
            }
        }
        return new SealCheck(findings, first);
    }

    private static List<SealText> seals(PDDocument document, SealReader reader) throws IOException {
        var texts = new LinkedHashSet<String>();
        for (var page : document.getPages()) {
            embedded(page, texts);
        }
        if (texts.isEmpty() && reader != SealReader.NONE) {
            printed(document, reader, texts);
        }
        var seals = new ArrayList<SealText>();
        for (var text : texts) {
            if (SealText.looksLike(text)) {
                try {
                    seals.add(SealText.parse(text));
                } catch (Problem e) {
                    continue;
                }
            }
        }
        return seals;
    }

    private static void embedded(PDPage page, Set<String> texts) {
        var resources = page.getResources();
        var objects = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (var name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream stream) {
                var text = stream.getString(SEAL_KEY);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
    }

    private static void printed(PDDocument document, SealReader reader, Set<String> texts) throws IOException {
        var last = document.getNumberOfPages() - 1;
        var renderer = new PDFRenderer(document);
        for (var page : new LinkedHashSet<>(List.of(0, Math.min(1, Math.max(0, last)), Math.max(0, last)))) {
            if (page <= last) {
                texts.addAll(
                        reader.read(renderer.renderImageWithDPI(page, dpi(document.getPage(page)), ImageType.RGB)));
            }
        }
    }

    /// A poster is looked at from farther away than a sheet.
    private static float dpi(PDPage page) {
        var box = page.getCropBox();
        var squareInches = Math.max(1f, box.getWidth() / 72 * (box.getHeight() / 72));
        return (float) Math.min(DPI, Math.sqrt(MOST_DOTS / squareInches));
    }
}
