// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sheet.SheetCell;
import vn.motcua.desktop.sheet.SheetRow;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.problem.Problem;

/// Which column of a worksheet says what, told by its heading in either language; accents and letter case do not
/// count, columns that nobody asked for are left alone.
record Headings(Map<Column, Integer> places) {

    private static final List<Words> LANGUAGES = List.of(Words.of(Words.VIETNAMESE), Words.of(Words.ENGLISH));

    /// @throws Problem NO_COLUMN, with the headings that are missing
    static Headings of(SheetRow first, Words words) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            for (var i = first.cells().size() - 1; i >= 0; i--) {
                if (isNamed(column, first.cell(i).text())) {
                    places.put(column, i);
                }
            }
        }
        var missing = Stream.of(Column.values())
                .filter(c -> c.isRequired() && !places.containsKey(c))
                .map(c -> words.get(c.word()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Problem(DigitiseProblem.NO_COLUMN, missing);
        }
        return new Headings(places);
    }

    private static boolean isNamed(Column column, String heading) {
        var key = key(heading);
        return LANGUAGES.stream().anyMatch(w -> key(w.get(column.word())).equals(key));
    }

    private static String key(String heading) {
        return NameKey.of(heading.replaceAll("[*(].*", "")).value();
    }

    /// A date that the worksheet keeps as one, or as a number of days, becomes the text that people write.
    String text(Column column, SheetRow row) {
        var place = places.get(column);
        if (place == null) {
            return "";
        }
        var cell = row.cell(place);
        var isDay = column == Column.ISSUED || column == Column.UNTIL;
        if (cell.kind() == SheetCell.Kind.DATE) {
            return Days.parse(cell.text()).map(Days::text).orElse(cell.text());
        }
        return isDay && cell.kind() == SheetCell.Kind.NUMBER
                ? Days.serial(cell.text()).map(Days::text).orElse(cell.text())
                : cell.text();
    }
}
