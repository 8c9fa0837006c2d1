// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.RegisterNumber;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Office;

/// The register of a year (sổ theo dõi hồ sơ, form 07), by the numbers that the centre gave. A number that no dossier
/// kept here bears is named, not passed over.
public final class Register {

    private final Store store;
    private final Office office;
    private final Words words;

    public Register(Store store, Office office, Words words) {
        this.store = store;
        this.office = office;
        this.words = words;
    }

    /// @param keeper name of who keeps the book
    /// @param day the sheet is made on
    public RegisterSheet of(int year, String keeper, LocalDate day) {
        var rows = new ArrayList<RegisterSheet.Row>();
        for (var id : store.tally().book(office.code(), year)) {
            store.dossiers()
                    .find(id)
                    .ifPresent(d -> rows.add(row(d, store.dossiers().history(id))));
        }
        var numbers = rows.stream().map(RegisterSheet.Row::no).toList();
        return new RegisterSheet(
                Letterhead.of(office, day), year, "01/" + year, rows, null, keeper, named(gaps(numbers)));
    }

    /// @param from first number that is missing
    /// @param to last one
    record Gap(int from, int to) {}

    /// @param numbers ascending
    static List<Gap> gaps(List<Integer> numbers) {
        var gaps = new ArrayList<Gap>();
        var next = 1;
        for (int number : numbers) {
            if (number > next) {
                gaps.add(new Gap(next, number - 1));
            }
            next = number + 1;
        }
        return gaps;
    }

    private static String named(List<Gap> gaps) {
        return gaps.stream()
                .map(g -> g.from() == g.to() ? "" + g.from() : g.from() + "–" + g.to())
                .collect(Collectors.joining(", "));
    }

    private RegisterSheet.Row row(Dossier dossier, List<HistoryEntry> lines) {
        var receipt = dossier.receipt().orElse(null);
        var owner = dossier.applicant();
        var returned = dossier.stage() instanceof Stage.Returned r ? r : null;
        return new RegisterSheet.Row(
                number(dossier),
                dossier.code().map(c -> c.value()).orElse(""),
                dossier.procedureName(),
                1,
                owner.name(),
                owner.residence(),
                owner.phone(),
                day(receipt == null ? lines.getFirst().at() : receipt.receivedAt()),
                receipt == null ? null : receipt.due().toLocalDate(),
                made(dossier, lines),
                returned == null ? null : day(returned.returnedAt()),
                returned == null ? "" : store.colleagues().name(returned.returnedBy()),
                returned == null ? "" : returned.recipient().equals("owner") ? owner.name() : returned.recipient(),
                note(dossier));
    }

    private static int number(Dossier dossier) {
        RegisterNumber line = dossier.progress().register();
        return line == null ? 0 : line.number();
    }

    private static @Nullable LocalDate made(Dossier dossier, List<HistoryEntry> lines) {
        return dossier.result().isEmpty()
                ? null
                : lines.stream()
                        .filter(l -> l.what().equals("ResolveDossier"))
                        .map(l -> day(l.at()))
                        .reduce((_, last) -> last)
                        .orElse(null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Period.VIETNAM);
    }

    private String note(Dossier dossier) {
        return switch (dossier.stage()) {
            case Stage.Refused _ -> words.get("board.register.refused");
            case Stage.Withdrawn _ -> words.get("board.register.withdrawn");
            case Stage.Closed _ -> words.get("board.register.closed");
            case Stage.Cancelled _ -> words.get("board.register.cancelled");
            case Stage.AwaitingSupplement _ -> words.get("board.register.supplement");
            default -> "";
        };
    }
}
