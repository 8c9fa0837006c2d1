// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealLine;
import vn.motcua.model.wire.SealMessages.SealReply;

/// What waits to be signed with the centre's key, for the second officer: each is opened and looked at, approved or
/// refused, one by one or all at once. What became of each stays shown.
public final class SealApprovalsViewModel {

    /// What became of one.
    enum How {
        DONE,
        REFUSED,
        FAILED
    }

    /// @param problem why it failed
    record Outcome(How how, @Nullable Problem problem) {}

    /// @param outcome `null` while it waits
    record Row(SealLine line, @Nullable Outcome outcome) {

        /// Whether this officer may decide it.
        boolean isOpen() {
            return !line.own() && (outcome == null || outcome.how() == How.FAILED);
        }
    }

    private record Told(SealLine line, Outcome outcome) {}

    private final CentreSeal centre;
    private final ResultFile.Outside outside;
    private final Background background;
    private final Consumer<Problem> trouble;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable BufferedImage> page = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<UUID, byte[]> opened = new HashMap<>();
    private @Nullable UUID wanted;

    /// @param outside draws the documents: they come from another counter
    public SealApprovalsViewModel(
            CentreSeal centre, ResultFile.Outside outside, Background background, Consumer<Problem> trouble) {
        this.centre = centre;
        this.outside = outside;
        this.background = background;
        this.trouble = trouble;
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /// A page of the document that was asked for last; `null` until it is there, or where it cannot be opened.
    ObjectProperty<@Nullable BufferedImage> page() {
        return page;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Asks the centre; what was decided here is no longer shown.
    public void load() {
        opened.clear();
        background.run(centre::waiting).then(this::show).orElse(trouble);
    }

    private void show(List<SealLine> lines) {
        rows.setAll(lines.stream().map(l -> new Row(l, null)).toList());
        page.set(null);
        rows.stream().findFirst().ifPresent(first -> look(first, 0));
    }

    /// Opens the document of a row.
    ///
    /// @param number of its page, from 0
    void look(Row row, int number) {
        var id = row.line().id();
        wanted = id;
        page.set(null);
        var known = opened.get(id);
        background
                .run(() -> {
                    var pdf = known == null ? centre.document(row.line()) : known;
                    return Map.entry(pdf, outside.page(pdf, number));
                })
                .then(got -> {
                    opened.clear(); // one at a time
                    opened.put(id, got.getKey());
                    if (id.equals(wanted)) {
                        page.set(got.getValue());
                    }
                })
                .orElse(trouble);
    }

    /// Approves what was opened; what cannot be opened is not approved.
    void approve(Row row) {
        approve(List.of(row));
    }

    /// Approves all that this officer may, one after the other: each is opened before, so that what is approved is
    /// there and is what will be signed. One that fails does not stop the others.
    void approveAll() {
        approve(rows.stream().filter(Row::isOpen).toList());
    }

    /// How many [#approveAll] would approve.
    long open() {
        return rows.stream().filter(Row::isOpen).count();
    }

    private void approve(List<Row> some) {
        decide(some, line -> {
            var unused = centre.document(line);
            return centre.approve(line);
        });
    }

    /// @param reason for the one who asked
    void refuse(Row row, String reason) {
        decide(List.of(row), line -> centre.refuse(line, reason));
    }

    private interface Decision {
        SealReply on(SealLine line);
    }

    private void decide(List<Row> some, Decision decision) {
        if (busy.get() || some.isEmpty()) {
            return;
        }
        busy.set(true);
        Background.Reporting<Told, Integer> work = report -> {
            some.forEach(row -> report.accept(new Told(row.line(), outcome(() -> decision.on(row.line())))));
            return some.size();
        };
        background.run(work, this::hear).then(_ -> busy.set(false)).orElse(problem -> {
            busy.set(false);
            trouble.accept(problem);
        });
    }

    private static Outcome outcome(Callable<SealReply> decision) {
        try {
            var signed = decision.call().state().equals("SIGNED");
            return new Outcome(signed ? How.DONE : How.REFUSED, null);
        } catch (Problem problem) {
            return new Outcome(How.FAILED, problem);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void hear(Told told) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).line().id().equals(told.line().id())) {
                rows.set(i, new Row(told.line(), told.outcome()));
            }
        }
        Optional.ofNullable(told.outcome().problem()).ifPresent(trouble);
    }
}
