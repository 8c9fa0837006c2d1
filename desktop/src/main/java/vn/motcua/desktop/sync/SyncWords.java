// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;

/// The phrases that lines and sheets are put together from. Pure.
final class SyncWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    /// What the centre tells of a hand-over that was first: officer, desk, moment.
    private static final int DEED = 3;

    private final Words words;
    private final UnaryOperator<String> fieldName;
    private final Post post;
    private final Function<OfficerId, String> names;
    private final Clock clock;

    /// @param fieldName what a field of a request is called, by its key
    /// @param names of the office's officers
    SyncWords(Words words, UnaryOperator<String> fieldName, Post post, Function<OfficerId, String> names, Clock clock) {
        this.words = words;
        this.fieldName = fieldName;
        this.post = post;
        this.names = names;
        this.clock = clock;
    }

    String get(String key, Object... args) {
        return words.get(key, args);
    }

    /// `08:26`, or `08:26 20/11` if it was not today.
    String at(Instant when) {
        var local = when.atZone(clock.getZone());
        return (local.toLocalDate().equals(LocalDate.now(clock)) ? HOUR : DAY).format(local);
    }

    /// `Sửa 2 ô`
    String act(Act act) {
        return switch (act) {
            case Act.EditFields(var _, var edits) -> get("sync.act.EditFields", edits.size());
            case Act.TakeFee(var _, var payment) -> get("sync.act.TakeFee", money(payment.dong()));
            case Act.Forward(var _, var to, var _) -> get("sync.act.Forward", office(to));
            default -> get("sync.act." + act.getClass().getSimpleName());
        };
    }

    /// @param dong in đồng
    String money(long dong) {
        return get("sync.money", String.format(Words.VIETNAMESE, "%,d", dong));
    }

    /// `1,1 MB`
    String size(long bytes) {
        return bytes < 1_000_000
                ? get("sync.size.kb", Long.toString((bytes + 999) / 1000))
                : get("sync.size.mb", String.format(words.locale(), "%.1f", bytes / 1e6));
    }

    String office(OfficeCode code) {
        return code.equals(post.office().code()) ? post.office().name() : code.value();
    }

    String officer(OfficerId id) {
        return id.equals(post.officer().id()) ? post.officer().name() : names.apply(id);
    }

    /// What a dossier is called here: its procedure; for an act on none, the act.
    String title(@Nullable Dossier dossier, Act act) {
        return dossier == null ? act(act) : dossier.procedureName();
    }

    /// Code and masked name.
    String below(@Nullable Dossier dossier) {
        return dossier == null
                ? ""
                : get("sync.below", code(dossier), Mask.name(dossier.applicant().name()));
    }

    /// `H17.242-261121-0042 · Thu 75.000 ₫`
    String codeAnd(@Nullable Dossier dossier, String act) {
        return dossier == null ? act : get("sync.below", code(dossier), act);
    }

    static String code(@Nullable Dossier dossier) {
        return dossier == null ? "" : dossier.code().map(c -> c.value()).orElse("");
    }

    String stage(@Nullable Dossier dossier) {
        var name = dossier == null ? "None" : dossier.stage().getClass().getSimpleName();
        return get("sync.stage." + name);
    }

    /// `owner` is the citizen.
    String recipient(String recipient) {
        return recipient.equals("owner") ? get("sync.owner") : recipient;
    }

    String field(String key) {
        return fieldName.apply(key);
    }

    /// Numbers masked, unless that hides the difference.
    String value(String key, String value, List<String> beside) {
        if (value.isEmpty()) {
            return get("sync.blank");
        }
        var masked = masked(key, value);
        var hides =
                beside.stream().anyMatch(o -> !o.equals(value) && masked(key, o).equals(masked));
        return hides ? value : masked;
    }

    private static String masked(String key, String value) {
        return key.endsWith("number") ? Mask.number(value) : key.endsWith("phone") ? Mask.phone(value) : value;
    }

    String what(Refusal reason) {
        return words.what(reason.problem());
    }

    String todo(Refusal reason) {
        return words.todo(reason.problem());
    }

    static Optional<Refusal> reason(Pending pending) {
        return Optional.ofNullable(
                switch (pending.answer()) {
                    case Answer.Refused(var _, var _, var reason) -> reason;
                    case Answer.Conflict(var _, var _, var reason, var _) -> reason;
                    case Answer.Held(var _, var _, var _, var reason) -> reason;
                    case Answer.Accepted _ -> null;
                    case null -> null;
                });
    }

    /// The newest line of the centre that the officer had not seen.
    ///
    /// @param what name of an act that is looked for first
    private static Optional<HistoryEntry> change(Item.Own item, String what) {
        var base = item.pending().command().baseVersion();
        var unseen =
                item.history().stream().filter(e -> e.version() > base).toList().reversed();
        return unseen.stream()
                .filter(e -> e.what().equals(what))
                .findFirst()
                .or(() -> unseen.stream().findFirst());
    }

    /// Who was there first and when: `Võ Hải Yến · quầy Q04 · 08:31`, the desk where the centre tells it.
    Optional<String> first(Item.Own item, String what) {
        return reason(item.pending())
                .filter(r -> r.key().equals(DossierProblem.ALREADY_RETURNED.key())
                        && r.args().size() == DEED)
                .map(r -> get(
                        "sync.who.desk",
                        officer(new OfficerId(r.args().getFirst())),
                        r.args().get(1),
                        at(Instant.parse(r.args().getLast()))))
                .or(() -> change(item, what).map(e -> get("sync.who", officer(e.by()), at(e.at()))));
    }

    /// Whose decision a held command waits for.
    String judge(Item.Own item) {
        var centre = item.centre();
        var holder = centre == null ? post.office().code() : centre.holder();
        return get("sync.judge", office(holder));
    }
}
