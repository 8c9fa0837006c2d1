// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.command.Act;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultKey;

/// Judges what was said of an old result, all of it at once, and makes the command of what is right.
final class CheckMetadata {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Store store;
    private final Kinds kinds;
    private final OfficeCode office;

    CheckMetadata(Store store, Kinds kinds, OfficeCode office) {
        this.store = store;
        this.kinds = kinds;
        this.office = office;
    }

    Kinds kinds() {
        return kinds;
    }

    /// In the order of the columns; empty if a copy of it may be deposited.
    List<Fault> faults(Metadata said) {
        var today = LocalDate.now(store.clock().withZone(VIETNAM));
        var faults = new ArrayList<Fault>();
        for (var column : Column.fields()) {
            of(column, said.get(column), today).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            days(said).ifPresent(faults::add);
            owner(said).ifPresent(faults::add);
        }
        if (faults.isEmpty() && isKnown(said)) {
            faults.add(Fault.of(Column.NOTATION, DigitiseProblem.IN_WAREHOUSE, said.get(Column.NOTATION)));
        }
        return faults;
    }

    private Optional<Fault> of(Column column, String text, LocalDate today) {
        if (text.isEmpty()) {
            return column.isRequired() ? Optional.of(Fault.of(column, DigitiseProblem.MISSING)) : Optional.empty();
        }
        if (text.length() > column.most()) {
            return Optional.of(Fault.of(column, DigitiseProblem.TOO_LONG, column.most()));
        }
        return switch (column) {
            case NUMBER -> OwnerNumber.fault(text, today).map(p -> new Fault(column, p));
            case KIND ->
                kinds.knows(text)
                        ? Optional.empty()
                        : Optional.of(Fault.of(column, DigitiseProblem.UNKNOWN_KIND, text));
            case ISSUED, UNTIL ->
                Days.parse(text).isEmpty() ? Optional.of(Fault.of(column, DigitiseProblem.BAD_DATE)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Fault> days(Metadata said) {
        var issued = day(said, Column.ISSUED);
        var until = day(said, Column.UNTIL);
        if (issued != null && issued.isAfter(LocalDate.now(store.clock().withZone(VIETNAM)))) {
            return Optional.of(Fault.of(Column.ISSUED, DigitiseProblem.NOT_YET));
        }
        return issued != null && until != null && until.isBefore(issued)
                ? Optional.of(Fault.of(Column.UNTIL, DigitiseProblem.ENDS_BEFORE))
                : Optional.empty();
    }

    private Optional<Fault> owner(Metadata said) {
        var name = said.get(Column.OWNER);
        var known = store.citizens().find(number(said));
        if (known.isEmpty()) {
            return name.isEmpty()
                    ? Optional.of(Fault.of(Column.OWNER, DigitiseProblem.OWNER_UNKNOWN))
                    : Optional.empty();
        }
        return name.isEmpty() || NameKey.of(name).equals(NameKey.of(known.get().name()))
                ? Optional.empty()
                : Optional.of(Fault.of(Column.OWNER, DigitiseProblem.OWNER_DIFFERS));
    }

    private boolean isKnown(Metadata said) {
        var key = key(said);
        return store.results().of(key.owner()).stream().anyMatch(r -> r.key().equals(key));
    }

    /// Of what has no fault in its number.
    static ResultKey key(Metadata said) {
        return new ResultKey(number(said), said.get(Column.KIND), said.get(Column.NOTATION));
    }

    private static CitizenNumber number(Metadata said) {
        return new CitizenNumber(OwnerNumber.digits(said.get(Column.NUMBER)));
    }

    private static @Nullable LocalDate day(Metadata said, Column column) {
        return Days.parse(said.get(column)).orElse(null);
    }

    /// @param said without a fault
    Act.DepositResult command(Metadata said, ResultId id, PaperId paper) {
        var number = number(said);
        var issued = Objects.requireNonNull(day(said, Column.ISSUED));
        var result = new Result(
                id,
                said.get(Column.KIND),
                number,
                said.get(Column.NAME),
                said.get(Column.NOTATION),
                said.get(Column.SUMMARY),
                office,
                issued.atStartOfDay(VIETNAM).toInstant(),
                day(said, Column.UNTIL),
                said.get(Column.SCOPE),
                Result.Status.VALID,
                paper);
        return new Act.DepositResult(result, owner(number, said));
    }

    /// Somebody whom nobody knew is taken in with what the number says of them.
    private Citizen owner(CitizenNumber number, Metadata said) {
        return store.citizens().find(number).orElseGet(() -> {
            var birth = OwnerNumber.birth(number);
            return new Citizen(number, said.get(Column.OWNER), birth, OwnerNumber.sex(number), "", "");
        });
    }
}
