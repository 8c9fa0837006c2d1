// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

/// A table that fills its width and whose rows are all of one height, so that long ones stay quick.
public class RowTable<R> extends TableView<R> {

    private final Words words;

    /// @param height of a row, px
    /// @param none key of what is said where there are no rows
    public RowTable(Words words, double height, String none) {
        this(words, FXCollections.observableArrayList(), height, none);
    }

    /// @param height of a row, px
    /// @param none key of what is said where there are no rows
    public RowTable(Words words, ObservableList<R> rows, double height, String none) {
        super(rows);
        this.words = words;
        setFixedCellSize(height);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Texts.wrapped(words.get(none), "muted-m"));
    }

    /// Adds a column at the right.
    ///
    /// @param key of its name
    /// @param width px, wanted
    public final TextColumn<R> column(String key, double width, Function<R, String> value) {
        var column = new TextColumn<>(words.get(key), width, value);
        getColumns().add(column);
        return column;
    }
}
