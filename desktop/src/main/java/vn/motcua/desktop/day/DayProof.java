// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.DayBook;
import vn.motcua.desktop.store.DayBook.Issued;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.wire.Messages.DayLine;
import vn.motcua.model.wire.Messages.DayReply;

/// The three counts of a day, and by name all that keeps them from being the same.
///
/// @param given codes taken for receipts at this counter
/// @param kept receipts in this counter's store
/// @param atCentre of them, how many the centre has as its own
/// @param exceptions in the order of the receipts
public record DayProof(int given, int kept, int atCentre, List<Exception> exceptions) {

    /// What is the matter with one receipt or number.
    ///
    /// @param args fill the sentence of its kind
    public record Exception(Kind kind, String code, List<Object> args) {}

    public enum Kind {
        /// A number was taken, but no receipt was finished under it: the program was stopped between.
        NO_RECEIPT,
        /// Not sent, or not answered.
        WAITING,
        REFUSED,
        CONFLICT,
        HELD,
        /// The centre said yes, and does not have it.
        LOST_AT_CENTRE,
        /// The centre has it, this counter's store does not.
        LOST_HERE,
        /// Args: how many papers have arrived, of how many.
        PAPERS,
        /// The centre keeps it under another code than the one printed. Args: that code.
        OTHER_CODE
    }

    /// Whether all three counts are the same and nothing is left to say but codes that were mapped.
    public boolean agrees() {
        return given == kept
                && kept == atCentre
                && exceptions.stream().allMatch(e -> e.kind() == Kind.OTHER_CODE || e.kind() == Kind.PAPERS);
    }

    static DayProof of(DayBook.Day here, DayReply there) {
        Map<CommandId, DayLine> lines =
                there.received().stream().collect(Collectors.toMap(DayLine::command, Function.identity(), (a, _) -> a));
        var exceptions = new ArrayList<Exception>();
        var unfinished = new HashSet<>(here.given());
        var atCentre = 0;
        for (var issued : here.issued()) {
            unfinished.remove(issued.printed());
            DayLine line = lines.remove(issued.command());
            atCentre += line == null ? 0 : 1;
            exceptions.addAll(line == null ? List.of(missing(issued)) : doubts(issued, line));
        }
        here.given().stream()
                .filter(unfinished::contains)
                .forEach(code -> exceptions.add(exception(Kind.NO_RECEIPT, code)));
        lines.values().forEach(line -> exceptions.add(exception(Kind.LOST_HERE, line.code())));
        return new DayProof(here.given().size(), here.issued().size(), atCentre, exceptions);
    }

    private static Exception missing(Issued issued) {
        return exception(kind(issued.answer()), issued.printed());
    }

    private static Kind kind(@Nullable Answer answer) {
        return switch (answer) {
            case null -> Kind.WAITING;
            case Answer.Accepted _ -> Kind.LOST_AT_CENTRE;
            case Answer.Refused _ -> Kind.REFUSED;
            case Answer.Conflict _ -> Kind.CONFLICT;
            case Answer.Held _ -> Kind.HELD;
        };
    }

    private static List<Exception> doubts(Issued issued, DayLine line) {
        var doubts = new ArrayList<Exception>();
        if (line.arrived() < line.papers()) {
            doubts.add(exception(Kind.PAPERS, issued.printed(), line.arrived(), line.papers()));
        }
        if (!line.code().equals(issued.printed())) {
            doubts.add(exception(Kind.OTHER_CODE, issued.printed(), line.code()));
        }
        return doubts;
    }

    private static Exception exception(Kind kind, DossierCode code, Object... args) {
        return new Exception(kind, code.value(), List.of(args));
    }
}
