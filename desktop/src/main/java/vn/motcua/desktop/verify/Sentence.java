// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Check;
import vn.motcua.model.seal.VerdictKind;

/// What is to be believed of a file or seal, in one plain sentence: what its bytes say, what became of the result, and
/// how old the lists are that say so.
public final class Sentence {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(HERE);
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HERE);

    private final Checked checked;
    private final Judgement judgement;
    private final Words words;

    private Sentence(Checked checked, Words words) {
        this.checked = checked;
        this.judgement = checked.judgement();
        this.words = words;
    }

    public static String of(Checked checked, Words words) {
        return new Sentence(checked, words).text();
    }

    /// What was looked at: what holds, or what is wrong.
    public static String of(Check check, Words words) {
        if (check.holds()) {
            return words.get("verify.check." + check.part().name().toLowerCase(Locale.ROOT));
        }
        var args = check.args().stream().map(Sentence::day).toArray();
        return words.get(check.reason(), args).strip();
    }

    private String text() {
        var kind = judgement.kind();
        var clauses = new ArrayList<String>();
        if (kind == VerdictKind.VALID) {
            clauses.add(whole());
            clauses.add(words.get(judgement.seal() == null ? "verify.say.unsealed" : "verify.say.holds"));
        } else if (isOfResult() && kind == VerdictKind.REVOKED) {
            clauses.add(whole());
            clauses.add(ended("verify.say.revoked"));
        } else if (isOfResult() && kind == VerdictKind.REPLACED) {
            clauses.add(whole());
            clauses.add(ended("verify.say.replaced"));
        } else {
            clauses.add(reason());
        }
        if (kind != VerdictKind.UNREADABLE && kind != VerdictKind.ALTERED && kind != VerdictKind.NOT_SIGNED) {
            asOf(clauses);
        }
        return String.join(", ", clauses) + ".";
    }

    private boolean isOfResult() {
        return judgement.reason().startsWith("seal.reason.result_")
                || judgement.reason().startsWith("verify.reason.warehouse_");
    }

    /// The reason without its full stop.
    private String reason() {
        return words.get(judgement.reason(), judgement.args().toArray()).strip().replaceFirst("\\.$", "");
    }

    /// That nothing was changed, and since when.
    private String whole() {
        if (checked.file() == null) {
            return words.get("verify.say.seal", checked.issuer());
        }
        var at = judgement.signedAt();
        var signer = judgement.signer();
        var whole = signer.isEmpty() || at == null
                ? words.get("verify.say.whole")
                : words.get("verify.say.signed", signer, DAY.format(at));
        var proven = judgement.provenAt();
        return proven == null ? whole : whole + " " + words.get("verify.say.proven", MOMENT.format(proven));
    }

    private String ended(String key) {
        var text = new StringBuilder(words.get(key));
        var since = argument(0);
        if (!since.isEmpty()) {
            text.append(' ').append(words.get("verify.say.since", day(since)));
        }
        var next = checked.successor();
        if (next != null) {
            var name = next.notation().isEmpty() ? next.id().value() : next.notation();
            text.append(' ').append(words.get("verify.say.by", name));
        }
        var why = argument(1).strip().replaceFirst("\\.$", "");
        if (!why.isEmpty()) {
            text.append(' ').append(words.get("verify.say.because", why));
        }
        return text.toString();
    }

    private String argument(int number) {
        return number < judgement.args().size() ? judgement.args().get(number) : "";
    }

    /// A date of ISO 8601 as it is written here; anything else as it is.
    private static String day(String iso) {
        try {
            return DAY.format(LocalDate.parse(iso).atStartOfDay(HERE));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private void asOf(List<String> clauses) {
        var lists = judgement.listsAsOf();
        if (judgement.reason().startsWith("verify.reason.warehouse_")) {
            clauses.add(words.get("verify.say.warehouse", moment(checked.at())));
        } else if (lists != null) {
            clauses.add(words.get("verify.say.as_of", moment(lists)));
        }
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
