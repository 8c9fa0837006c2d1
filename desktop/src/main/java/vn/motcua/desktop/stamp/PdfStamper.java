// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import com.google.zxing.common.BitMatrix;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Adds QR and marks to P0 as an incremental update: the result begins with P0's very bytes. Keeps the marks' pictures
/// encoded for the next document; may be used from several threads.
public final class PdfStamper {

    /// Key in the stamp's form XObject under which the seal's text stands for programs; see `docs/seal.md`.
    public static final String SEAL_KEY = "MotcuaSeal";

    private static final int KEPT_IMAGES = 16;

    private final boolean readsBack;
    private final Map<ByteBuffer, EncodedImage> images = new ConcurrentHashMap<>();

    public PdfStamper() {
        this(true);
    }

    private PdfStamper(boolean readsBack) {
        this.readsBack = readsBack;
    }

    /// One that does not read the QR back: to measure what that costs, never for a result.
    public static PdfStamper unread() {
        return new PdfStamper(false);
    }

    /// @param p0 the unstamped document, unsigned
    /// @throws Problem of [StampProblem]; nothing is returned unless each QR was read back from the page's picture
    public byte[] stamp(byte[] p0, StampPlan plan) {
        if (!plan.hasQr()) {
            return stamped(p0, plan, null).orElseThrow();
        }
        return stamped(p0, plan, SealQr.modules(plan.sealText()))
                .or(() -> IntStream.range(0, SealQr.MASKS)
                        .mapToObj(mask -> stamped(p0, plan, SealQr.masked(plan.sealText(), mask)))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(() -> new Problem(StampProblem.QR_UNREADABLE));
    }

    /// Now and then the modules of a code fall so that readers take others for its corners.
    ///
    /// @return nothing if the code cannot be read
    private Optional<byte[]> stamped(byte[] p0, StampPlan plan, @Nullable BitMatrix qr) {
        try (var document = Loader.loadPDF(p0)) {
            refuseSigned(document);
            var note = note(document, plan);
            var placed = Layout.find(document, plan, qrWidth(plan, qr), extent(note));
            draw(document, new Ink(qr, note), plan, placed);
            var out = new ByteArrayOutputStream(p0.length + (1 << 16));
            document.saveIncremental(out);
            var stamped = out.toByteArray();
            var read = !readsBack
                    || qr == null
                    || ReadBack.isRead(stamped, placed, qr.getWidth() + 2 * SealQr.QUIET, plan.sealText());
            return read ? Optional.of(stamped) : Optional.empty();
        } catch (InvalidPasswordException e) {
            throw new Problem(e, StampProblem.PASSWORD);
        } catch (IOException e) {
            throw new Problem(e, StampProblem.UNREADABLE);
        }
    }

    /// Where the parts would stand.
    ///
    /// @throws Problem as [#stamp]
    public StampPreview preview(byte[] p0, StampPlan plan) {
        var qr = plan.hasQr() ? SealQr.modules(plan.sealText()) : null;
        try (var document = Loader.loadPDF(p0)) {
            refuseSigned(document);
            var placed = Layout.find(document, plan, qrWidth(plan, qr), extent(note(document, plan)));
            var page = placed.stream()
                    .filter(p -> p.part() != Part.NOTE)
                    .mapToInt(p -> p.spot().page())
                    .findFirst()
                    .orElse(0);
            var sheet = Sheet.of(document, page);
            return new StampPreview(page, sheet.width(), sheet.height(), placed);
        } catch (InvalidPasswordException e) {
            throw new Problem(e, StampProblem.PASSWORD);
        } catch (IOException e) {
            throw new Problem(e, StampProblem.UNREADABLE);
        }
    }

    List<Placed> places(byte[] p0, StampPlan plan) {
        return preview(p0, plan).placed();
    }

    private record Ink(@Nullable BitMatrix qr, @Nullable NoteText note) {}

    private static @Nullable NoteText note(PDDocument document, StampPlan plan) throws IOException {
        var note = plan.profile().note();
        return note == null || !plan.hasNote() ? null : NoteText.of(document, plan, note);
    }

    private static Point2D extent(@Nullable NoteText note) throws IOException {
        return note == null ? new Point2D.Double() : note.extent();
    }

    /// With the quiet zone, mm.
    private static double qrWidth(StampPlan plan, @Nullable BitMatrix qr) {
        var profile = plan.profile().qr();
        return qr == null || profile == null
                ? 0
                : profile.edge() * (qr.getWidth() + 2.0 * SealQr.QUIET) / qr.getWidth();
    }

    private static void refuseSigned(PDDocument document) throws IOException {
        if (!document.getSignatureDictionaries().isEmpty()) {
            throw new Problem(StampProblem.ALREADY_SIGNED);
        }
        if (document.getNumberOfPages() == 0) {
            throw new Problem(StampProblem.UNREADABLE);
        }
    }

    private void draw(PDDocument document, Ink ink, StampPlan plan, List<Placed> placed) throws IOException {
        var byPage =
                placed.stream().collect(Collectors.groupingBy(p -> p.spot().page(), TreeMap::new, Collectors.toList()));
        var form = ink.qr() == null ? null : SealForm.of(document, ink.qr(), plan.sealText());
        for (var page : byPage.entrySet()) {
            var sheet = Sheet.of(document, page.getKey());
            var target = document.getPage(page.getKey());
            ownResources(target);
            try (var out = new PDPageContentStream(document, target, AppendMode.APPEND, true, true)) {
                out.transform(new Matrix(sheet.toPage()));
                for (var one : page.getValue()) {
                    draw(document, out, one, ink.note(), form, plan);
                }
            }
            target.getCOSObject().setNeedToBeUpdated(true);
        }
    }

    private void draw(
            PDDocument document,
            PDPageContentStream out,
            Placed one,
            @Nullable NoteText note,
            @Nullable PDFormXObject form,
            StampPlan plan)
            throws IOException {
        var spot = one.spot();
        switch (one.part()) {
            case NOTE -> java.util.Objects.requireNonNull(note).write(out, spot);
            case SIGNATURE -> fit(out, image(document, plan.signature()), spot);
            case SEAL -> fit(out, image(document, plan.officeSeal()), spot);
            case QR -> {
                var scale = (float) (spot.width()
                        / java.util.Objects.requireNonNull(form).getBBox().getWidth());
                out.saveGraphicsState();
                out.transform(new Matrix(scale, 0, 0, scale, (float) spot.x(), (float) spot.y()));
                out.drawForm(form);
                out.restoreGraphicsState();
            }
        }
    }

    /// As large as its place allows, its shape kept, in the middle.
    private static void fit(PDPageContentStream out, PDImageXObject image, Spot spot) throws IOException {
        var scale = Math.min(spot.width() / image.getWidth(), spot.height() / image.getHeight());
        var width = image.getWidth() * scale;
        var height = image.getHeight() * scale;
        var x = spot.x() + (spot.width() - width) / 2;
        var y = spot.y() + (spot.height() - height) / 2;
        out.drawImage(image, (float) x, (float) y, (float) width, (float) height);
    }

    private PDImageXObject image(PDDocument document, byte @Nullable [] png) throws IOException {
        var key = ByteBuffer.wrap(java.util.Objects.requireNonNull(png));
        if (images.size() > KEPT_IMAGES) {
            images.clear();
        }
        return images.computeIfAbsent(key, k -> EncodedImage.of(k.array())).in(document);
    }

    /// Gives the page its own copy of what it may share with others, so that nobody else is changed.
    private static void ownResources(PDPage page) {
        var shared = page.getResources();
        var own = shared == null ? new COSDictionary() : new COSDictionary(shared.getCOSObject());
        for (var kind : List.of(COSName.XOBJECT, COSName.FONT)) {
            var objects = own.getCOSDictionary(kind);
            own.setItem(kind, objects == null ? new COSDictionary() : new COSDictionary(objects));
        }
        page.setResources(new PDResources(own));
    }
}
