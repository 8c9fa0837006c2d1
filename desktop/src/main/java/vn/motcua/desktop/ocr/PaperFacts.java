// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;

/// What the pages of one dossier propose for its request: what their kinds of paper state, and what stands behind the
/// labels of the request itself. Pure.
public final class PaperFacts {

    private static final PaperClassifier CLASSIFIER = new PaperClassifier(PaperKinds.shipped());

    private PaperFacts() {}

    /// @param pages of one paper or several, in order
    /// @return in the order of the form
    public static List<FieldReading> of(RequestForm form, List<ReadText> pages) {
        var found = new LinkedHashMap<String, FieldReading>();
        FieldReader.read(form, pages).forEach(r -> found.put(r.key(), r));
        PaperKind kind = null;
        for (var i = 0; i < pages.size(); i++) {
            kind = kind(pages.get(i), kind);
            if (kind != null) {
                stated(kind, form, pages.get(i), i, found);
            }
        }
        return form.fields().stream()
                .flatMap(f -> Optional.ofNullable(found.get(f.key())).stream())
                .toList();
    }

    /// A value from a second reading of its own place, in the form of the field.
    ///
    /// @param again what was read there without the page around it
    public static Optional<FieldReading> again(RequestField field, FieldReading before, ReadText again) {
        var words = again.words();
        var text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return FieldValue.of(field, text)
                .filter(FieldValue::sound)
                .map(v -> new FieldReading(
                        before.key(),
                        v.text(),
                        FieldReader.surety(words),
                        before.page(),
                        before.box(),
                        before.read(),
                        FieldReading.Mending.REGION))
                .map(FieldReader::familyMended);
    }

    private static @Nullable PaperKind kind(ReadText page, @Nullable PaperKind before) {
        return PaperClassifier.sure(CLASSIFIER.classify(page))
                .map(Likeness::kind)
                .orElse(before);
    }

    private static void stated(
            PaperKind kind, RequestForm form, ReadText page, int index, Map<String, FieldReading> found) {
        for (var fact : KindReader.read(kind, page, index)) {
            var key = kind.field(fact.key())
                    .map(f -> f.gives() == null ? f.key() : f.gives())
                    .orElse(fact.key());
            form.field(key)
                    .flatMap(f -> FieldValue.of(f, fact.value()))
                    .filter(FieldValue::sound)
                    .map(v -> new FieldReading(
                            key, v.text(), fact.confidence(), index, fact.box(), fact.read(), fact.mending()))
                    .ifPresent(r -> found.merge(key, r, PaperFacts::surer));
        }
    }

    private static FieldReading surer(FieldReading a, FieldReading b) {
        return b.confidence() >= a.confidence() ? b : a;
    }
}
