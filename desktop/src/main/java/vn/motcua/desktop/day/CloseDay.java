// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.forms.DaySheet;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.DayReply;
import vn.motcua.model.wire.Messages.DayRequest;

/// Closes a counter's day: compares, and puts what was found on a sheet that an officer signs.
public final class CloseDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /// @param desk short name of this counter
    public record Place(Office office, String desk, Officer officer) {}

    private final Store store;
    private final CentralServer centre;
    private final Place place;
    private final Clock clock;
    /// A legal paper is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);

    public CloseDay(Store store, CentralServer centre, Place place, Clock clock) {
        this.store = store;
        this.centre = centre;
        this.place = place;
        this.clock = clock;
    }

    /// @throws Problem NEEDS_CENTRE if the centre is away
    public DayProof compare(LocalDate day) {
        var here = store.days().of(place.office().code(), place.desk(), day);
        try {
            return DayProof.of(here, centre.call("/v1/day", new DayRequest(day), DayReply.class));
        } catch (Problem problem) {
            throw problem.code() == CentreProblem.UNREACHABLE ? new Problem(problem, DayProblem.NEEDS_CENTRE) : problem;
        }
    }

    /// The sheet, not signed yet. PDF/A-2b.
    public byte[] sheet(LocalDate day, DayProof proof) {
        return DaySheet.pdf(new DaySheet.Content(
                place.office(),
                place.desk(),
                DAY.format(day),
                List.of(line("given", proof.given()), line("kept", proof.kept()), line("atCentre", proof.atCentre())),
                words.get(proof.agrees() ? "day.agrees" : "day.differs"),
                exceptions(proof),
                place.officer().name(),
                clock.instant()));
    }

    /// @throws Problem of the token
    public byte[] signed(byte[] sheet, SigningToken token) {
        var note = new SignatureNote(words.get("day.reason"), place.office().place());
        return new PdfSigner().sign(sheet, token, note, clock.instant());
    }

    private DaySheet.Line line(String what, int count) {
        return new DaySheet.Line(words.get("day." + what), Integer.toString(count));
    }

    private List<DaySheet.Line> exceptions(DayProof proof) {
        var lines = new ArrayList<DaySheet.Line>();
        for (var e : proof.exceptions()) {
            lines.add(new DaySheet.Line(e.code(), sentence(words, e)));
        }
        return lines;
    }

    /// What is the matter, and who must act.
    public static String sentence(Words words, DayProof.Exception exception) {
        var key = "day.exception." + exception.kind().name().toLowerCase(Locale.ROOT);
        return words.get(key, exception.args().toArray());
    }
}
