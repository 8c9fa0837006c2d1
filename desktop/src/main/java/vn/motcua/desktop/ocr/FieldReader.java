// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.desktop.ocr.FormLabels.Label;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;

/// Proposes the fields of a request from what was read on its papers. Pure. Labels are told by their printed words,
/// diacritics and small misreadings aside; who a bare `Nơi cư trú` belongs to follows from the label before it.
public final class FieldReader {

    /// A proposal below this must not pass unseen.
    public static final double SURE = 0.85;

    private final RequestForm form;
    private final Map<String, FieldReading> found = new LinkedHashMap<>();
    private String section;

    private FieldReader(RequestForm form) {
        this.form = form;
        section = firstSection(form);
    }

    public static List<FieldReading> read(RequestForm form, ReadText page) {
        return read(form, List.of(page));
    }

    /// @param pages of one dossier, in order; of two readings of a field the surer one is taken
    /// @return in the order of the form; nothing for a form without fields
    public static List<FieldReading> read(RequestForm form, List<ReadText> pages) {
        var reader = new FieldReader(form);
        for (var i = 0; i < pages.size(); i++) {
            reader.page(pages.get(i), i);
        }
        if (form.field("document.name").isPresent()) {
            TitleReader.of(pages).forEach(reader::keep);
        }
        return form.fields().stream()
                .flatMap(f -> Optional.ofNullable(reader.found.get(f.key())).stream())
                .map(f -> f.key().endsWith(".name") ? NameCheck.against(pages, f) : f)
                .toList();
    }

    private static String firstSection(RequestForm form) {
        return form.field("child.name").isPresent() ? "child" : "person";
    }

    private void page(ReadText page, int index) {
        section = firstSection(form);
        Label open = null;
        var value = new ArrayList<Word>();
        for (var line : page.lines()) {
            if (open != null && !goesOn(open, value, line)) {
                close(open, value, index);
                open = null;
            }
            for (var at = 0; at < line.size(); ) {
                var label = FormLabels.at(line, at);
                if (label.isPresent()) {
                    close(open, value, index);
                    open = label.get();
                    section = open.section() == null ? section : open.section();
                    at += FormLabels.length(open, line, at);
                } else {
                    value.add(line.get(at++));
                }
            }
        }
        close(open, value, index);
    }

    /// A value goes on in the next line only where that line follows closely; names, numbers and dates stand on one.
    private static boolean goesOn(Label label, List<Word> value, List<Word> line) {
        if (value.isEmpty()) {
            return true;
        }
        if (label.key().matches(".*\\.(name|number|birth|sex|ethnicity|nationality)|copies")) {
            return false;
        }
        var above = value.getLast().box();
        var gap = line.getFirst().box().y() - above.bottom();
        return gap < above.height() * 1.2
                && value.getLast().line() >= line.getFirst().line() - 1;
    }

    private void close(@Nullable Label label, List<Word> value, int page) {
        if (label != null && !label.key().isEmpty() && !value.isEmpty()) {
            var key = label.key().replace("@", section);
            form.field(key).flatMap(f -> reading(f, value, page)).ifPresent(this::keep);
        }
        value.clear();
    }

    private void keep(FieldReading reading) {
        found.merge(reading.key(), reading, (a, b) -> b.confidence() > a.confidence() ? b : a);
    }

    private static Optional<FieldReading> reading(RequestField field, List<Word> words, int page) {
        var text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        var box = words.stream().map(Word::box).reduce(Box::and).orElseThrow();
        return FieldValue.of(field, text)
                .map(v -> new FieldReading(field.key(), v.text(), v.sound() ? surety(words) : 0, page, box))
                .map(FieldReader::familyMended);
    }

    static FieldReading familyMended(FieldReading reading) {
        var name = reading.key().endsWith(".name") && !reading.key().equals("document.name");
        var mended = name ? PaperValue.familyMended(reading.value(), reading.confidence()) : reading.value();
        return mended.equals(reading.value()) ? reading : reading.mended(mended, Mending.NAME);
    }

    /// A value is as sure as its worst word.
    static double surety(List<Word> words) {
        return words.stream()
                .filter(w -> !NameKey.of(w.text()).value().isBlank())
                .mapToDouble(Word::confidence)
                .min()
                .orElse(0);
    }
}
