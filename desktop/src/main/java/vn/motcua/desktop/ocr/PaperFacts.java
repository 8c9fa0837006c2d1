// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.procedure.FieldShape;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;

/// What the pages of one dossier propose for its request: what their kinds of paper state, and what stands behind the
/// labels of the request itself. Pure.
public final class PaperFacts {

    private static final PaperClassifier CLASSIFIER = new PaperClassifier(PaperKinds.shipped());

    private static final Pattern HUNDREDTHS = Pattern.compile("[.,]\\d{1,2}$");

    private final RequestForm form;
    private final Map<String, FieldReading> found = new LinkedHashMap<>();

    private PaperFacts(RequestForm form) {
        this.form = form;
    }

    /// @param pages of one paper or several, in order; of two readings of a field the surer one is taken
    /// @return in the order of the form; nothing for a form without fields
    public static List<FieldReading> of(RequestForm form, List<ReadText> pages) {
        var facts = new PaperFacts(form);
        facts.read(pages);
        return form.fields().stream()
                .flatMap(f -> Optional.ofNullable(facts.found.get(f.key())).stream())
                .map(f -> f.key().endsWith(".name") ? checked(f, pages) : f)
                .toList();
    }

    /// Other pages of the dossier may name the same person.
    private static FieldReading checked(FieldReading name, List<ReadText> pages) {
        var checked = name;
        for (var page : pages) {
            checked = NameCheck.against(page, checked);
        }
        return checked;
    }

    private void read(List<ReadText> pages) {
        var any = PaperKinds.shipped().any(form);
        PaperKind kind = null;
        for (var i = 0; i < pages.size(); i++) {
            stated(any, pages.get(i), i);
            kind = kind(pages.get(i), kind);
            if (kind != null) {
                stated(kind, pages.get(i), i);
            }
        }
        if (form.field("document.name").isPresent()) {
            TitleReader.of(pages).forEach(this::keep);
        }
    }

    /// What words that were read anew say for a field.
    public static Optional<FieldReading> again(RequestForm form, FieldReading before, List<Word> words) {
        return form.field(before.key())
                .flatMap(f -> PaperValue.of(PaperField.behind(f), words, before.page())
                        .flatMap(r -> fitted(f, r)))
                .filter(r -> r.confidence() > 0);
    }

    private static @Nullable PaperKind kind(ReadText page, @Nullable PaperKind before) {
        return PaperClassifier.sure(CLASSIFIER.classify(page))
                .map(Likeness::kind)
                .orElse(before);
    }

    private void stated(PaperKind kind, ReadText page, int index) {
        for (var fact : KindReader.read(kind, page, index)) {
            var key = kind.field(fact.key())
                    .map(f -> f.gives() == null ? f.key() : f.gives())
                    .orElse(fact.key());
            form.field(key).flatMap(f -> fitted(f, fact.as(key))).ifPresent(this::keep);
        }
    }

    private void keep(FieldReading reading) {
        found.merge(reading.key(), reading, (a, b) -> b.confidence() >= a.confidence() ? b : a);
    }

    /// A fact in the form that the request wants; what cannot have it is shown but never sure.
    private static Optional<FieldReading> fitted(RequestField field, FieldReading fact) {
        var value =
                switch (field.type()) {
                    case NUMBER -> whole(fact.value());
                    case CHOICE -> choice(field, fact.value());
                    default -> FieldShape.kept(field.type(), fact.value());
                };
        var cut = field.type() == RequestField.Type.NUMBER
                && HUNDREDTHS.matcher(fact.value()).find();
        var sound = !cut && FieldShape.fault(field, value).isEmpty();
        return value.isEmpty() ? Optional.empty() : Optional.of(fact.of(value, sound ? fact.confidence() : 0));
    }

    private static String whole(String number) {
        return HUNDREDTHS.matcher(number).replaceFirst("").replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    }

    private static String choice(RequestField field, String text) {
        var key = NameKey.of(text);
        return field.choices().stream()
                .map(c -> c.vi())
                .filter(c -> NameKey.of(c).equals(key))
                .findFirst()
                .orElse(text);
    }
}
