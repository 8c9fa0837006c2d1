// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A procedure (thủ tục hành chính) in one version: a dossier keeps the version it was received under.
///
/// @param validity days of this version
/// @param name without the leading `Thủ tục`
/// @param sectorCode for example `G15-TP07`, may be empty
/// @param sectorName for example `Hộ tịch`
/// @param agency who resolves it, in words
/// @param fee for one piece, as shown before anything is counted; what is due follows from the [FeeSchedule]
/// @param resultCode of the national catalogue, for example `KQ.G15.000031`
/// @param rules of the papers, row by row
/// @param lifeEvents ids of [LifeEvent]s
/// @param essential whether it is one of the 53 services of QĐ 06/QĐ-TTg and QĐ 422/QĐ-TTg
public record Procedure(
        ProcedureCode code,
        Validity validity,
        String name,
        String sectorCode,
        String sectorName,
        String agency,
        Clock clock,
        Fee fee,
        String resultCode,
        String resultName,
        List<RequiredPaper> papers,
        List<PaperRule> rules,
        Set<String> lifeEvents,
        boolean essential,
        Guide guide) {

    public Procedure {
        papers = List.copyOf(papers);
        rules = List.copyOf(rules);
        lifeEvents = Set.copyOf(lifeEvents);
    }

    /// First day of this version.
    public LocalDate validFrom() {
        return validity.from();
    }

    /// Last day of this version, `null` while no end is known.
    public @Nullable LocalDate validTo() {
        return validity.to();
    }

    /// At the counter.
    public TimeLimit limit() {
        return clock.limit();
    }

    /// What holds for the paper of row `no`, counted from 1.
    public PaperRule rule(int no) {
        return no >= 1 && no <= rules.size() ? rules.get(no - 1) : PaperRule.NONE;
    }

    /// The same with what one piece costs.
    public Procedure with(Fee shown) {
        return new Procedure(
                code,
                validity,
                name,
                sectorCode,
                sectorName,
                agency,
                clock,
                shown,
                resultCode,
                resultName,
                papers,
                rules,
                lifeEvents,
                essential,
                guide);
    }

    /// The same as a version of other days, with other rules for its papers.
    public Procedure with(Validity days, List<PaperRule> paperRules) {
        return new Procedure(
                code,
                days,
                name,
                sectorCode,
                sectorName,
                agency,
                clock,
                fee,
                resultCode,
                resultName,
                papers,
                paperRules,
                lifeEvents,
                essential,
                guide);
    }
}
