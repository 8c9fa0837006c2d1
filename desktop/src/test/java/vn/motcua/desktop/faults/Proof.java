// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.model.command.Answer;
import vn.motcua.model.wire.Wire;

/// The invariants of PROTOCOL.md §14, held against the centre's own tables.
final class Proof {

    private static final String LOST = "acknowledged command lost";
    private static final String DOUBLED = "command doubled";
    private static final String ILLEGAL = "illegal state";
    private static final String CODES = "code given twice or lost";
    private static final String GAPS = "gap in a scope";
    private static final String OUTBOX = "outbox without a named person";
    private static final Set<String> FOR_A_PERSON = Set.of("REFUSED", "CONFLICT", "HELD");

    private static final Set<String> LEAVES_A_LINE =
            Set.of("ReceiveDossier", "ResolveDossier", "HandOver", "Urge", "AddNote", "CancelReceipt");

    private final Tables tables;
    private final Ledger ledger;
    private final Findings findings;

    Proof(Tables tables, Ledger ledger, Findings findings) {
        this.tables = tables;
        this.ledger = ledger;
        this.findings = findings;
    }

    void all() throws SQLException {
        var answers = answers();
        nothingIsLost(answers);
        nothingIsDoubled(answers);
        everyStateIsLegal();
        codesAreUnique();
        scopesHaveNoGaps();
        outboxesAreEmptyOrWaitForSomebody();
    }

    /// By `device epoch op`.
    private Map<String, Answer> answers() throws SQLException {
        var answers = new HashMap<String, Answer>();
        for (var row : tables.rows("select device, epoch, op, answer from command_answers")) {
            var key = row.get(0) + " " + row.get(1) + " " + row.get(2);
            var other = answers.put(key, Wire.read(row.get(3), Answer.class));
            findings.check(DOUBLED, other == null, "two answers for " + key);
        }
        return answers;
    }

    private void nothingIsLost(Map<String, Answer> answers) throws SQLException {
        var seen = new HashSet<String>();
        for (var deed : ledger.deeds()) {
            var key = key(deed);
            findings.check(LOST, answers.containsKey(key), deed.toString());
            findings.check(DOUBLED, seen.add(key), "one number for two commands: " + key);
            var mustStand = deed.act().equals("ReceiveDossier");
            findings.check(
                    LOST, !mustStand || answers.get(key) instanceof Answer.Accepted, deed + ": " + answers.get(key));
        }
        var received = column("select dossier from history where version = 1");
        for (var dossier : ledger.receipts().keySet()) {
            findings.check(LOST, received.contains(dossier), "a receipt without its dossier " + dossier);
        }
    }

    private static String key(Ledger.Deed deed) {
        return deed.device() + " " + deed.epoch() + " " + deed.op();
    }

    /// What follows from a command beside its own line, as money to be paid back, is an incident with a line of
    /// its own.
    private void nothingIsDoubled(Map<String, Answer> answers) throws SQLException {
        var carriedOut = new HashMap<String, Integer>();
        for (var row : tables.rows("select command, note from history where what <> 'Incident'")) {
            carriedOut.merge(row.get(0), 1, Integer::sum);
            if (row.get(1).startsWith("w")) {
                carriedOut.merge(row.get(1), 1, Integer::sum);
            }
        }
        carriedOut.forEach((command, times) -> findings.check(DOUBLED, times == 1, command + " × " + times));
        for (var deed : ledger.deeds()) {
            if (LEAVES_A_LINE.contains(deed.act()) && answers.get(key(deed)) instanceof Answer.Accepted accepted) {
                var command = accepted.command().value().toString();
                findings.check(DOUBLED, carriedOut.containsKey(command), "accepted, never carried out: " + deed);
            }
        }
    }

    /// Versions 1 to n, each once, and a stage that the acts so far lead to.
    private void everyStateIsLegal() throws SQLException {
        var acts = new HashMap<String, StringBuilder>();
        var last = new HashMap<String, Long>();
        for (var row : tables.rows("select dossier, version, what from history order by dossier, version")) {
            var version = Long.parseLong(row.get(1));
            var before = last.put(row.get(0), version);
            findings.check(ILLEGAL, version == (before == null ? 1 : before + 1), "version missing of " + row.get(0));
            acts.computeIfAbsent(row.get(0), _ -> new StringBuilder())
                    .append(row.get(2))
                    .append(' ');
        }
        for (var row : tables.rows("select id, version, stage from dossiers")) {
            var done = String.valueOf(acts.get(row.get(0)));
            findings.check(ILLEGAL, last.get(row.get(0)) == Long.parseLong(row.get(1)), "version of " + row.get(0));
            findings.check(ILLEGAL, isLegal(done, row.get(2)), row.get(0) + " " + row.get(2) + " after " + done);
        }
        findings.none(
                ILLEGAL,
                last.size(),
                tables.rows("select distinct dossier from history where dossier not in (select id from dossiers)"));
    }

    private static boolean isLegal(String acts, String stage) {
        var other = "((?!ResolveDossier|HandOver|ReceiveDossier|CancelReceipt)\\w+ )*";
        var received = "ReceiveDossier " + other;
        return switch (stage) {
            case "Received" -> acts.matches(received);
            case "ResultReady" -> acts.matches(received + "ResolveDossier " + other);
            case "Returned" -> acts.matches(received + "ResolveDossier " + other + "HandOver " + other);
            case "Cancelled" -> acts.matches(received + "CancelReceipt " + other);
            default -> acts.startsWith("ReceiveDossier ");
        };
    }

    private void codesAreUnique() throws SQLException {
        var owner = new HashMap<String, String>();
        for (var row : tables.rows("select code, dossier from dossier_codes")) {
            var other = owner.put(row.get(0), row.get(1));
            findings.check(CODES, other == null, "one code for two dossiers: " + row.get(0));
        }
        var printed = new HashSet<String>();
        ledger.receipts().forEach((dossier, code) -> {
            findings.check(CODES, printed.add(code), "printed twice: " + code);
            findings.check(CODES, dossier.equals(owner.get(code)), code + " no longer finds " + dossier);
        });
        findings.none(
                CODES,
                owner.size(),
                tables.rows("select a.from_serial, b.from_serial from code_blocks a join code_blocks b"
                        + " on a.office = b.office and a.on_day = b.on_day and a.from_serial < b.from_serial"
                        + " and a.to_serial >= b.from_serial"));
    }

    private void scopesHaveNoGaps() throws SQLException {
        for (var row :
                tables.rows("select h.scope, h.seq, count(e.seq), coalesce(min(e.seq), 1), coalesce(max(e.seq), 0)"
                        + " from scope_heads h left join events e on e.scope = h.scope group by h.scope, h.seq")) {
            var head = Long.parseLong(row.get(1));
            var count = Long.parseLong(row.get(2));
            var from = Long.parseLong(row.get(3));
            var whole = Long.parseLong(row.get(4)) == head && count == head - from + 1;
            findings.check(GAPS, whole, String.join(" ", row));
        }
        findings.none(
                GAPS,
                1,
                tables.rows("select distinct scope from events where scope not in (select scope from scope_heads)"));
    }

    private void outboxesAreEmptyOrWaitForSomebody() throws SQLException {
        var officers = column("select id from officers");
        ledger.left()
                .forEach((counter, all) -> all.forEach(left -> findings.check(
                        OUTBOX,
                        FOR_A_PERSON.contains(left.state()) && officers.contains(left.actor()),
                        counter + " " + left)));
    }

    private Set<String> column(String sql) throws SQLException {
        return tables.rows(sql).stream().map(List::getFirst).collect(Collectors.toSet());
    }
}
