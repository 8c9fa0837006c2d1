// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.ScanFacts;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signing.SignedFile;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.StampPlan;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;

/// Makes the electronic copy of an old result: pages → searchable PDF/A → note at the top right (NĐ 30/2020 phụ lục I)
/// → signature → shelf → deposit. Each step may be cut off and done again: until the deposit nothing has happened, and
/// the deposit is one transaction under an id that was settled before.
final class ElectronicCopy {

    private static final float JPEG_QUALITY = 0.85f;
    private static final String FORM = "SAO Y";

    private final Store store;
    private final Office office;
    private final Officer officer;
    private final OcrEngine ocr;
    private final CheckMetadata check;
    private final SearchablePdf pdf = new SearchablePdf(JPEG_QUALITY);
    private final PdfStamper stamper = new PdfStamper();
    private final PdfSigner signer = new PdfSigner();

    ElectronicCopy(Store store, Office office, Officer officer, OcrEngine ocr, CheckMetadata check) {
        this.store = store;
        this.office = office;
        this.officer = officer;
        this.ocr = ocr;
        this.check = check;
    }

    /// @param token open; it is not closed here
    /// @param stopped asked between pages
    /// @throws Problem of the scan, the stamp, the signature or the store; STOPPED: nothing was done
    void deposit(OldResult line, SigningToken token, BooleanSupplier stopped) {
        if (store.results().find(line.id()).isPresent()) {
            return; // before the plug was pulled
        }
        for (var fault : check.faults(line.said())) {
            throw fault.problem(); // something has changed since it was judged
        }
        var copy = copy(line, stopped);
        var now = store.clock().instant();
        var noted = stamper.stamp(copy, StampPlan.copy(FORM, office.name(), now));
        var signed = signer.sign(noted, ScanSlot.AGENCY, token, new SignatureNote(FORM, office.place()), now);
        SignedFile.check(signed, copy, now);
        mustGoOn(stopped);
        var paper = store.shelf().keep(new ByteArrayInputStream(signed), "result", null);
        store.deposit(check.command(line.said(), line.id(), paper), officer);
    }

    private byte[] copy(OldResult line, BooleanSupplier stopped) {
        var pages = pages(line, stopped);
        var texts = new ArrayList<ReadText>();
        for (var page : pages) {
            mustGoOn(stopped);
            texts.add(ocr.read(page));
        }
        var out = new ByteArrayOutputStream();
        pdf.write(order(line.said()), pages, texts, out);
        return out.toByteArray();
    }

    /// The officer's slot stays open where the officer has no token at hand; the agency's is filled here.
    private PdfOrder order(Metadata said) {
        var facts = new ScanFacts(
                said.get(Column.KIND),
                said.get(Column.NUMBER),
                said.get(Column.NAME),
                said.get(Column.SUMMARY),
                said.get(Column.UNTIL),
                said.get(Column.SCOPE),
                officer.name(),
                store.clock().instant().toString(),
                "");
        return PdfOrder.of(said.get(Column.NAME))
                .with(facts)
                .atMost(FileSize.bytes(store.settings().get(FileSize.SETTING)))
                .withSlots(ScanSlot.fields());
    }

    private static List<PageImage> pages(OldResult line, BooleanSupplier stopped) {
        if (line.file() == null) {
            return line.pages();
        }
        var pages = new ArrayList<PageImage>();
        new FolderScanner(List.of(Objects.requireNonNull(line.file()))).scan(ScanSettings.of(""), page -> {
            mustGoOn(stopped);
            pages.add(page);
        });
        return pages;
    }

    private static void mustGoOn(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new Problem(DigitiseProblem.STOPPED);
        }
    }
}
