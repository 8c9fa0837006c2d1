// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;

/// A column that says one thing of each row; the rows stay in their order.
public final class TextColumn<R> extends TableColumn<R, String> {

    /// @param width px, wanted
    public TextColumn(String name, double width, Function<R, String> value) {
        super(name);
        setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        setPrefWidth(width);
        setSortable(false);
    }
}
