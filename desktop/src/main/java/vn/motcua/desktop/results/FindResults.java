// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultProblem;
import vn.motcua.model.seal.SealText;

/// Finds results by what stands on them: their seal or code, the code of the dossier, the owner's number or name. Works
/// without the centre, on what the office has issued.
public final class FindResults {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_PEOPLE = 20;

    private final Store store;
    private final Officer officer;
    private final Clock clock;

    public FindResults(Store store, Officer officer, Clock clock) {
        this.store = store;
        this.officer = officer;
        this.clock = clock;
    }

    /// Those that hold first, newest first.
    public List<Found> find(String text) {
        var asked = text.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        var id = id(asked);
        if (id.isPresent()) {
            return store.results().find(id.get()).stream().map(this::found).toList();
        }
        var dossier = store.dossiers().find(asked.toUpperCase(Locale.ROOT)).flatMap(Dossier::result);
        if (dossier.isPresent()) {
            return store.results().find(dossier.get()).stream().map(this::found).toList();
        }
        return people(asked)
                .flatMap(number -> store.results().of(number).stream())
                .sorted(java.util.Comparator.comparing(r -> r.status() != Result.Status.VALID))
                .map(this::found)
                .toList();
    }

    /// @throws Problem UNKNOWN_RESULT
    public Opened open(ResultId id) {
        var result = store.results().find(id).orElseThrow(() -> new Problem(ResultProblem.UNKNOWN_RESULT));
        var lines = new ArrayList<Line>();
        var told = store.results().history().of(id);
        if (told.stream().noneMatch(e -> isIssue(e.what()))) {
            lines.add(new Line(result.issuedAt(), result.issuer().value(), "Issued", "", null, false));
        }
        told.forEach(entry -> lines.add(line(entry)));
        store.results().history().waiting(id).forEach(command -> lines.add(line(command)));
        return new Opened(
                found(result), lines, isOurs(result), mayCopy(result), LocalDate.now(clock.withZone(VIETNAM)));
    }

    private static boolean isIssue(String what) {
        return what.equals("ResolveDossier") || what.equals("DepositResult");
    }

    private boolean isOurs(Result result) {
        return result.issuer().equals(officer.office()) && officer.may(Role.SUPERVISOR);
    }

    private boolean mayCopy(Result result) {
        var signs = officer.may(Role.SUPERVISOR) || officer.may(Role.SIGNER);
        return result.issuer().equals(officer.office()) && result.ties().copyOf() == null && signs;
    }

    private Line line(ResultEntry entry) {
        return new Line(entry.at(), name(entry.by()), entry.what(), entry.note(), entry.other(), false);
    }

    private Line line(Command command) {
        var act = (OnResult) command.act();
        var other = act instanceof OnResult.ReplaceResult(var _, var by, var _) ? by : null;
        var what = act.getClass().getSimpleName();
        return new Line(command.capturedAt(), name(command.actor()), what, act.note(), other, true);
    }

    private String name(vn.motcua.model.office.OfficerId by) {
        return store.colleagues().name(by);
    }

    private Found found(Result result) {
        var owner = store.citizens().find(result.owner()).map(Citizen::name).orElse("");
        return new Found(result, owner);
    }

    private Stream<CitizenNumber> people(String asked) {
        var digits = asked.replace(" ", "");
        return digits.matches("\\d{12}")
                ? Stream.of(new CitizenNumber(digits))
                : store.citizens().search(asked, MOST_PEOPLE).stream().map(Citizen::number);
    }

    private static Optional<ResultId> id(String asked) {
        try {
            if (SealText.looksLike(asked)) {
                return Optional.of(SealText.parse(asked).seal().id());
            }
            var code = asked.toUpperCase(Locale.ROOT).replaceAll("[ .-]", "");
            return code.length() == 20 && code.chars().anyMatch(Character::isLetter)
                    ? Optional.of(new ResultId(code))
                    : Optional.empty();
        } catch (Problem notOne) {
            return Optional.empty();
        }
    }
}
