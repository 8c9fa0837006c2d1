// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A column that says one thing of each row; the rows stay in their order.
public final class TextColumn<R> extends TableColumn<R, String> {

    /// Room for a dossier's code, as `H17.242-261121-0042`, with what is around it; in sizes of the letters.
    public static final double CODE = 11.8;
    /// The same for the number of a receipt, as `Q03-261121-0001`.
    public static final double NUMBER = 9.8;
    /// The same for an amount, as `1.234.000 ₫`.
    public static final double MONEY = 7;

    /// Of the letters in the cells, px, once one was shown.
    private final ReadOnlyDoubleWrapper letters = new ReadOnlyDoubleWrapper(1);

    /// @param width px, wanted
    public TextColumn(String name, double width, Function<R, String> value) {
        super(name);
        setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        setPrefWidth(width);
        setSortable(false);
    }

    /// Never narrower than this, whatever stands beside it: a code or an amount that ends in dots is none.
    ///
    /// @param em in sizes of the letters
    public TextColumn<R> atLeast(double em) {
        setCellFactory(_ -> new Cell<>(this, em));
        return this;
    }

    /// Shows this column only while its table is that wide.
    ///
    /// @param em in sizes of the letters in the cells of `measure`
    public void onlyIn(double em, TextColumn<R> measure) {
        var width = tableViewProperty().flatMap(TableView::widthProperty).orElse(0);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isRoomy(width.getValue().doubleValue(), em * measure.letters.get()),
                        width,
                        measure.letters));
    }

    /// A table that was not laid out yet has no width.
    private static boolean isRoomy(double width, double wanted) {
        return width == 0 || width >= wanted;
    }

    /// Knows the size of the letters, which its column does not.
    private static final class Cell<R> extends TableCell<R, String> {

        Cell(TextColumn<R> column, double em) {
            fontProperty().subscribe(font -> {
                column.setMinWidth(font.getSize() * em);
                column.letters.set(font.getSize());
            });
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
