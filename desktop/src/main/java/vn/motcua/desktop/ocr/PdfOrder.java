// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;

/// How a searchable PDF is wanted.
///
/// @param title shown by viewers
/// @param mostBytes the size it should not exceed; pages are packed tighter until it fits, never below what can be read
/// @param layered whether writing and paper are kept apart from the start, which makes a page five to ten times smaller
/// @param slots names of signature fields to be left open, for example one for the clerk and one for the agency
public record PdfOrder(String title, ScanFacts facts, long mostBytes, boolean layered, List<String> slots) {

    /// 10 MB.
    public static final long USUAL_MOST = 10_000_000;

    public PdfOrder {
        slots = List.copyOf(slots);
    }

    public static PdfOrder of(String title) {
        return new PdfOrder(title, ScanFacts.NONE, USUAL_MOST, false, List.of());
    }

    public PdfOrder with(ScanFacts other) {
        return new PdfOrder(title, other, mostBytes, layered, slots);
    }

    public PdfOrder atMost(long bytes) {
        return new PdfOrder(title, facts, bytes, layered, slots);
    }

    public PdfOrder inLayers() {
        return new PdfOrder(title, facts, mostBytes, true, slots);
    }

    public PdfOrder withSlots(List<String> names) {
        return new PdfOrder(title, facts, mostBytes, layered, names);
    }
}
