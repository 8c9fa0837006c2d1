// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;

/// All that is told of one thing: what it is, what happened, who must act, and what can be done.
///
/// @param below code and masked name
/// @param happened in one or two sentences
/// @param todo what to do now, or who must
/// @param facts name and value, one below the other
/// @param columns heads of the three columns, empty where there is nothing to compare
/// @param fields to choose from
/// @param merged what goes together by itself
/// @param followers what waits behind it
/// @param main F9
/// @param second F8
/// @param asks what the reason is for, empty where none is asked
/// @param given what stands in the reason's field at first
public record Sheet(
        Key key,
        String title,
        String below,
        Pill.Kind tone,
        String icon,
        String state,
        String happened,
        String todo,
        List<Fact> facts,
        List<Column> columns,
        List<Field> fields,
        List<String> merged,
        List<String> followers,
        @Nullable Deed main,
        @Nullable Deed second,
        String asks,
        String given) {

    /// All of it as plain text, to be copied.
    String text() {
        var lines = new ArrayList<String>(List.of(title, below, happened, todo));
        facts.forEach(f -> lines.add(f.name() + ": " + f.value()));
        fields.forEach(f -> lines.add(f.name() + ": " + String.join(" | ", f.mine(), f.centre(), f.base())));
        return String.join("\n", lines.stream().filter(l -> !l.isEmpty()).toList());
    }

    public record Fact(String name, String value) {}

    /// A field to choose a value for, as shown.
    ///
    /// @param key for example `child.name`
    public record Field(String key, String name, String mine, String centre, String base) {

        String value(Choice choice) {
            return switch (choice) {
                case MINE -> mine;
                case CENTRE -> centre;
                case BASE -> base;
            };
        }
    }

    /// @param by who and when
    public record Column(String name, String by) {}
}
