// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Finds a free place for each part: the note in its corner, the signature above the signer's name with the seal over
/// its left third, then the QR. Nothing covers what stands on the page, nor one part another (the seal's third apart);
/// the head of the first page stays free of all but the note.
final class Layout {

    /// Kept to the edges of the page, mm.
    private static final double MARGIN = 8;
    private static final double NOTE_MARGIN = 4;
    /// Of so many pages, from the last one, the signer's name is looked for.
    private static final int READ_PAGES = 50;
    private static final int OTHER_PAGES = 20;

    private final PDDocument document;
    private final StampPlan plan;
    private final Map<Integer, PageInk> pages = new HashMap<>();
    private final List<Placed> found = new ArrayList<>();

    private Layout(PDDocument document, StampPlan plan) {
        this.document = document;
        this.plan = plan;
    }

    /// @param qrWidth of the QR with its quiet zone, mm
    /// @param note size of the note, mm
    /// @throws Problem NO_ROOM
    static List<Placed> find(PDDocument document, StampPlan plan, double qrWidth, Point2D note) throws IOException {
        var layout = new Layout(document, plan);
        if (plan.hasNote()) {
            layout.placeNote(note.getX(), note.getY());
        }
        layout.keepHeadFree();
        var home = layout.last();
        if (plan.hasSignature() || plan.hasSeal()) {
            home = layout.placeSignature();
        }
        if (plan.hasQr()) {
            layout.placeQr(qrWidth, home);
        }
        return layout.found;
    }

    private PageInk page(int index) throws IOException {
        var known = pages.get(index);
        if (known == null) {
            known = PageInk.of(document, index);
            pages.put(index, known);
        }
        return known;
    }

    private int last() {
        return document.getNumberOfPages() - 1;
    }

    private void keepHeadFree() throws IOException {
        var first = page(0);
        first.ink()
                .ink(0, PageHead.of(first), first.sheet().width(), first.sheet().height());
    }

    private void placeNote(double width, double height) throws IOException {
        var where = Objects.requireNonNull(plan.profile().note());
        var wish = plan.wish(Part.NOTE);
        var index = wish == null ? 0 : Math.clamp(wish.page(), 0, last());
        var at = wish == null
                ? centre(page(index).sheet(), where.corner(), where.left(), where.down(), width, height)
                : new Point2D.Double(wish.x(), wish.y());
        var outline = Outline.box(width, height, NOTE_MARGIN);
        var spot = take(index, outline, at).orElseThrow(Layout::noRoom);
        found.add(new Placed(Part.NOTE, Spot.round(index, spot.getX(), spot.getY(), width, height)));
    }

    /// @return the page that bears it
    private int placeSignature() throws IOException {
        var name = plan.signerName().isBlank() ? null : nameOnPage();
        var wish = plan.wish(Part.SIGNATURE);
        var home = wish != null ? Math.clamp(wish.page(), 0, last()) : name != null ? name.page() : last();
        var page = page(home);
        var ideal = SignaturePlace.ideal(page, name != null && name.page() == home ? name.line() : null, plan);
        var marks = SignatureMarks.of(plan, MARGIN);
        var at = wish == null ? ideal : Snap.to(wish, ideal.getX(), page.sheet(), marks.width());
        var best = marks.nearest(page.ink(), at.getX(), at.getY()).orElseThrow(Layout::noRoom);
        for (var placed : best.placed(home)) {
            found.add(placed);
        }
        best.take(page.ink());
        return home;
    }

    private record Named(int page, TextLine line) {}

    private @Nullable Named nameOnPage() throws IOException {
        var wanted = TextLine.fold(plan.signerName());
        for (var index = last(); index >= 0 && index > last() - READ_PAGES; index--) {
            var line = page(index).lines().stream()
                    .filter(l -> l.folded().equals(wanted))
                    .min(java.util.Comparator.comparingDouble(TextLine::low));
            if (line.isPresent()) {
                return new Named(index, line.get());
            }
        }
        return null;
    }

    private void placeQr(double width, int home) throws IOException {
        var where = Objects.requireNonNull(plan.profile().qr());
        switch (where.pages()) {
            case EVERY -> {
                for (var index = 0; index <= last(); index++) {
                    if (!qrOn(index, width)) {
                        throw noRoom();
                    }
                    drop(index, home);
                }
            }
            case FIRST -> qrOnOneOf(0, width);
            case SIGNED -> qrOnOneOf(home, width);
        }
    }

    /// A page that is done with is not kept: a long document would fill the memory.
    private void drop(int index, int home) {
        if (index != home) {
            pages.remove(index);
        }
    }

    /// On the page wanted, else on the first that has room.
    private void qrOnOneOf(int home, double width) throws IOException {
        var wish = plan.wish(Part.QR);
        var wanted = wish == null ? home : Math.clamp(wish.page(), 0, last());
        var done = qrOn(wanted, width);
        for (var index = 0; !done && index <= Math.min(last(), OTHER_PAGES); index++) {
            done = index != wanted && qrOn(index, width);
        }
        if (!done) {
            throw noRoom();
        }
    }

    /// @return whether there was room
    private boolean qrOn(int index, double width) throws IOException {
        var where = Objects.requireNonNull(plan.profile().qr());
        var sheet = page(index).sheet();
        var usual = centre(sheet, where.corner(), where.right(), where.up(), width, width);
        var wish = plan.wish(Part.QR);
        var at = wish == null ? usual : Snap.to(wish, usual.getX(), sheet, width);
        var spot = take(index, Outline.box(width, width, MARGIN), at);
        spot.ifPresent(p -> found.add(new Placed(Part.QR, Spot.round(index, p.getX(), p.getY(), width, width))));
        return spot.isPresent();
    }

    private Optional<Point2D> take(int index, Outline outline, Point2D at) throws IOException {
        var map = page(index).ink();
        var spot = outline.nearest(map, at.getX(), at.getY());
        spot.ifPresent(p -> outline.take(map, p.getX(), p.getY()));
        return spot;
    }

    private static Point2D centre(
            Sheet sheet, StampProfile.Corner corner, double aside, double off, double width, double height) {
        var left = corner == StampProfile.Corner.LOWER_LEFT || corner == StampProfile.Corner.UPPER_LEFT;
        var low = corner == StampProfile.Corner.LOWER_LEFT || corner == StampProfile.Corner.LOWER_RIGHT;
        return new Point2D.Double(
                left ? aside + width / 2 : sheet.width() - aside - width / 2,
                low ? off + height / 2 : sheet.height() - off - height / 2);
    }

    private static Problem noRoom() {
        return new Problem(StampProblem.NO_ROOM);
    }
}
