// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The one door to printed sheets: a content record in, a PDF/A-2b out, drawn after the set of forms that is in force
/// on the day of the paper.
public final class Forms {

    private static final float EASE = 1.2f;

    private final List<FormSet> sets;

    private Forms(List<FormSet> sets) {
        this.sets = sets;
    }

    /// The forms that ship with the product.
    public static Forms shipped() {
        return new Forms(List.copyOf(FormSet.shipped()));
    }

    /// These and a set published as reference data: `{id, validFrom, law, forms: […]}`. It may hold only some forms.
    ///
    /// @throws Problem UNREADABLE if the text is no such set
    public Forms with(String set) {
        var all = new ArrayList<>(sets);
        all.add(Wire.read(set, FormSet.class));
        return new Forms(List.copyOf(all));
    }

    /// One copy.
    ///
    /// @param marked print the mark of the demo
    public byte[] pdf(FormContent content, boolean marked) {
        return draw(content, List.of(""), marked);
    }

    /// All copies that the form has, one after the other, each with its name (`Liên 1: …`).
    public byte[] allCopies(FormContent content, boolean marked) {
        var names = template(content.kind(), content.head().day()).copies();
        return draw(content, names.isEmpty() ? List.of("") : names, marked);
    }

    /// How many copies are printed of a form on a day.
    public int copies(FormKind kind, LocalDate day) {
        return Math.max(1, template(kind, day).copies().size());
    }

    /// The title of a form as it stands on a day.
    public String title(FormKind kind, LocalDate day) {
        return oneLine(template(kind, day).title());
    }

    /// The newest form valid on the day; before the first set, the first.
    FormTemplate template(FormKind kind, LocalDate day) {
        var having = sets.stream()
                .filter(set -> set.form(kind).isPresent())
                .sorted(Comparator.comparing(FormSet::validFrom))
                .toList();
        return having.reversed().stream()
                .filter(set -> !set.validFrom().isAfter(day))
                .findFirst()
                .or(() -> having.stream().findFirst())
                .flatMap(set -> set.form(kind))
                .orElseThrow(() -> new IllegalStateException("no form " + kind));
    }

    private byte[] draw(FormContent content, List<String> copies, boolean marked) {
        var template = template(content.kind(), content.head().day());
        try (var sheet = laid(template, content, copies)) {
            sheet.mark(marked);
            var made = content.head().day().atStartOfDay(Phrases.ZONE).toInstant();
            return sheet.bytes(oneLine(template.title()), template.subject(), FormSheet.calendar(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneLine(String title) {
        return title.replace('\n', ' ');
    }

    /// A short form is set in larger letters, as long as it stays on its page.
    private static FormSheet laid(FormTemplate template, FormContent content, List<String> copies) throws IOException {
        var sheet = laid(template, content, copies, 1);
        var ease = Math.min(EASE, (float) Math.sqrt(sheet.wholePage(0) / (sheet.wholePage(0) - sheet.left())));
        if (!template.paper().isSmall() || sheet.document.getNumberOfPages() > copies.size() || ease < 1.04f) {
            return sheet;
        }
        var larger = laid(template, content, copies, ease * 0.98f);
        var best = larger.document.getNumberOfPages() > copies.size() ? sheet : larger;
        (best == sheet ? larger : sheet).close();
        return best;
    }

    private static FormSheet laid(FormTemplate template, FormContent content, List<String> copies, float ease)
            throws IOException {
        var sheet = new FormSheet(template.paper(), ease);
        for (var copy : copies) {
            sheet.begin();
            new FormLayout(sheet, template, content, copy).draw();
        }
        return sheet;
    }
}
