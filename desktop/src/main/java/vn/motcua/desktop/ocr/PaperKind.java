// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.citizen.NameKey;

/// A kind of paper that people bring, as `assets/ocr/kinds.json` describes it.
///
/// @param titles one of which stands on its first page in capitals; none for the back of a card
/// @param words phrases that speak for it, with how much
/// @param rows parts of the names of checklist papers it can stand for, the best first
/// @param fields that it states
public record PaperKind(
        String id,
        String vi,
        String en,
        List<String> titles,
        Map<String, Integer> words,
        List<String> rows,
        List<PaperField> fields) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("vi") ? vi : en;
    }

    /// How well it fits a paper of a checklist, 0 to 1; 0 if it cannot stand for it.
    public double fits(String checklistPaper) {
        var name = NameKey.of(checklistPaper);
        var best = 0.0;
        for (var i = 0; i < rows.size(); i++) {
            var phrase = NameKey.of(rows.get(i));
            if (name.contains(phrase)) {
                var share = (double) phrase.value().length() / name.value().length();
                best = Math.max(best, 0.6 - 0.05 * i + 0.4 * share);
            }
        }
        return best;
    }

    Optional<PaperField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
