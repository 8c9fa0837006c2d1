// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Writes scanned pages as one PDF/A-2b whose text can be searched: the picture of each page at its own resolution
/// and size (NĐ 30/2020: colour, 100 %), the words invisible over it. A scanner's JPEG goes in as it is, unless
/// the file would be larger than was asked. The same pages give the same bytes.
public final class SearchablePdf {

    private static final String PROFILE = "sRGB IEC61966-2.1";

    /// Font, text and frame of a file, bytes: about.
    private static final long REST = 60_000;

    private static final int BUFFER = 1 << 16;

    /// Pages by which the others are judged, and how much too large the paper must seem.
    private static final int ENOUGH_TO_TELL = 12;

    private static final int BY_FAR = 2;

    private final float jpegQuality;

    /// @param jpegQuality 0 to 1, for pages that are not JPEG already
    public SearchablePdf(float jpegQuality) {
        this.jpegQuality = jpegQuality;
    }

    /// @param title shown by viewers
    /// @param texts one a page, in the same order
    /// @throws Problem BAD_IMAGE if a page is no picture
    public WrittenPdf write(String title, List<PageImage> pages, List<ReadText> texts, OutputStream out) {
        return write(PdfOrder.of(title), pages, texts, out);
    }

    /// @param texts one a page, in the same order
    /// @throws Problem BAD_IMAGE if a page is no picture
    public WrittenPdf write(PdfOrder order, List<PageImage> pages, List<ReadText> texts, OutputStream out) {
        if (pages.size() != texts.size()) {
            throw new IllegalArgumentException("a text for each page");
        }
        return write(order, texts, pages::get, out);
    }

    /// The same of pages that are made when their turn comes: of a thick paper only the page in hand is in memory, and
    /// what the others became in the file.
    ///
    /// @param pictures of the pages by their place from 0; asked anew where they must be packed tighter
    /// @throws Problem BAD_IMAGE if a page is no picture
    public WrittenPdf write(PdfOrder order, List<ReadText> texts, IntFunction<PageImage> pictures, OutputStream out) {
        try {
            var decoder = new PageDecoder();
            for (var packing = order.layered() ? Packing.FINE : Packing.AS_SCANNED; ; packing = packing.tighter()) {
                try (var document = new PDDocument()) {
                    if (fill(document, order, packing, texts, pictures, decoder)) {
                        return save(document, order, packing, out);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return false as soon as it is seen to become too large and can be packed tighter
    private boolean fill(
            PDDocument document,
            PdfOrder order,
            Packing packing,
            List<ReadText> texts,
            IntFunction<PageImage> pictures,
            PageDecoder decoder)
            throws IOException {
        document.setVersion(1.7f);
        var font = font(document);
        var made = new StringBuilder(hash(packing.name() + order));
        var bytes = REST;
        for (var i = 0; i < texts.size(); i++) {
            var scan = pictures.apply(i);
            var paint =
                    packing == Packing.AS_SCANNED ? whole(document, scan) : layers(document, scan, packing, decoder);
            bytes += paint.bytes();
            if (packing != Packing.COARSE && isTooLarge(bytes, i + 1, texts.size(), order.mostBytes())) {
                return false;
            }
            page(document, font, paint, scan, texts.get(i));
            made.append(PaperId.of(scan.bytes()).sha256());
        }
        OpenSlots.into(document, order.slots());
        describe(document, order);
        identify(document, hash(made.toString()));
        return true;
    }

    /// Already, or by far if the pages that follow are like those before: a thick paper is not made almost whole to be
    /// begun anew.
    private static boolean isTooLarge(long bytes, int done, int pages, long most) {
        return bytes > most || done >= ENOUGH_TO_TELL && (bytes - REST) / done * pages > BY_FAR * most;
    }

    private static WrittenPdf save(PDDocument document, PdfOrder order, Packing packing, OutputStream out)
            throws IOException {
        var counted = new Counted(out);
        var buffer = new BufferedOutputStream(counted, BUFFER);
        document.save(buffer);
        buffer.flush();
        return new WrittenPdf(counted.bytes, packing, counted.bytes <= order.mostBytes());
    }

    /// Counts what goes through, and stays open when a document is saved, which closes what it is saved to.
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            out.write(from, at, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (var in = SearchablePdf.class.getResourceAsStream("/assets/fonts/Tinos-Regular.ttf")) {
            return PDType0Font.load(document, Objects.requireNonNull(in), true);
        }
    }

    private static void page(PDDocument document, PDFont font, PagePaint paint, PageImage scan, ReadText text)
            throws IOException {
        var scale = 72f / scan.dpi();
        var page = new PDPage(new PDRectangle(paint.width() * scale, paint.height() * scale));
        page.setRotation(90 * text.quarters());
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            paint.brush().paint(content, scale);
            new InvisibleText(font, text, scale).write(content);
        }
    }

    private PagePaint whole(PDDocument document, PageImage scan) throws IOException {
        var picture = picture(document, scan);
        return new PagePaint(
                picture.getWidth(),
                picture.getHeight(),
                PageLayers.length(picture),
                (content, scale) ->
                        content.drawImage(picture, 0, 0, picture.getWidth() * scale, picture.getHeight() * scale));
    }

    private static PagePaint layers(PDDocument document, PageImage scan, Packing packing, PageDecoder decoder)
            throws IOException {
        var cell = Math.ceilDiv(scan.dpi(), packing.dpi());
        return new PageLayers(decoder.picture(scan), cell).in(document, packing.quality());
    }

    private PDImageXObject picture(PDDocument document, PageImage scan) throws IOException {
        if (!scan.mediaType().equals("image/jpeg")) {
            return Deflated.jpeg(document, new PageDecoder().picture(scan), jpegQuality);
        }
        try {
            return Deflated.jpeg(JPEGFactory.createFromByteArray(document, scan.bytes()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(e, OcrProblem.BAD_IMAGE);
        }
    }

    private static void describe(PDDocument document, PdfOrder order) throws IOException {
        var catalogue = document.getDocumentCatalog();
        try (InputStream icc = new ByteArrayInputStream(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())) {
            var intent = new PDOutputIntent(document, icc);
            intent.setInfo(PROFILE);
            intent.setOutputCondition(PROFILE);
            intent.setOutputConditionIdentifier(PROFILE);
            intent.setRegistryName("http://www.color.org");
            catalogue.addOutputIntent(intent);
        }
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(PaperXmp.of(order.title(), order.facts()));
        catalogue.setMetadata(metadata);
        var title = Normalizer.normalize(order.title(), Normalizer.Form.NFC);
        document.getDocumentInformation().setTitle(title);
        catalogue.setLanguage("vi-VN");
    }

    /// The file's identifier follows from its pages, not from the clock.
    private static void identify(PDDocument document, String hash) {
        var id = new COSString(hash.substring(0, 16).getBytes(StandardCharsets.US_ASCII));
        var pair = new COSArray();
        pair.add(id);
        pair.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, pair);
        document.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 15), 16));
    }

    private static String hash(String text) {
        return PaperId.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
