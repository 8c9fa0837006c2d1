// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.Stage;

/// The sheets of this counter's own commands. Pure.
final class OwnSheets {

    private static final Set<String> NUMBER_TAKEN = Set.of("exchange.CODE_TAKEN", "exchange.CODE_NOT_LEASED");

    private final SyncWords words;

    OwnSheets(SyncWords words) {
        this.words = words;
    }

    Sheet of(Item.Own item) {
        return switch (item.group()) {
            case CONFLICT -> conflict(item);
            case REFUSED -> refused(item);
            case HELD -> held(item);
            case WAITING, PAPERS, TWIN -> waiting(item);
        };
    }

    private Sheet conflict(Item.Own item) {
        var act = item.pending().command().act();
        if (item.pending().state() == Pending.State.SURPRISE) {
            return made(item, "sync.surprise", List.of(), List.of(), List.of(), Deed.NOTED, null);
        }
        if (act instanceof Act.EditFields edit && item.centre() != null) {
            return fields(item, Dispute.of(edit, item.centre()));
        }
        if (act.isFact()) {
            var step = act instanceof Act.TakeFee ? Deed.REFUND : null;
            return made(item, key(act), facts(item), List.of(), List.of(), Deed.NOTED, step);
        }
        return made(item, "sync.late", facts(item), List.of(), List.of(), main(act, null), Deed.GIVE_UP);
    }

    private static String key(Act act) {
        return act instanceof Act.HandOver ? "sync.returned" : "sync.fact";
    }

    private Sheet fields(Item.Own item, Dispute dispute) {
        var shown = dispute.fields().stream().map(this::field).toList();
        var merged = dispute.others().entrySet().stream()
                .map(e -> words.get(
                        "sync.merged.mine",
                        words.field(e.getKey()),
                        words.value(e.getKey(), e.getValue().to(), List.of())))
                .sorted()
                .toList();
        return made(item, "sync.fields", List.of(), shown, merged, Deed.APPLY, Deed.GIVE_UP);
    }

    private Sheet.Field field(Disputed field) {
        var all = List.of(field.mine(), field.centre(), field.base());
        return new Sheet.Field(
                field.key(),
                words.field(field.key()),
                words.value(field.key(), field.mine(), all),
                words.value(field.key(), field.centre(), all),
                words.value(field.key(), field.base(), all));
    }

    private Sheet refused(Item.Own item) {
        var act = item.pending().command().act();
        var reason = SyncWords.reason(item.pending()).orElse(null);
        var main = act.isFact() ? Deed.NOTED : main(act, reason);
        var second = act instanceof Act.TakeFee ? Deed.REFUND : act.isFact() ? Deed.AGAIN : Deed.GIVE_UP;
        var key = act instanceof Act.ReceiveDossier ? "sync.refused.receipt" : act.isFact() ? "sync.fact" : "";
        return made(item, key, facts(item), List.of(), List.of(), main, second);
    }

    private static Deed main(Act act, @Nullable Refusal reason) {
        if (act instanceof Act.ReceiveDossier && reason != null && NUMBER_TAKEN.contains(reason.key())) {
            return Deed.NEW_CODE;
        }
        return said(act).isEmpty() ? Deed.AGAIN : Deed.REWORD;
    }

    /// The words of an act that is made of words.
    static String said(Act act) {
        return switch (act) {
            case Act.AddNote(var _, var text) -> text;
            case Act.Urge(var _, var reason) -> reason;
            case Act.CancelReceipt(var _, var reason) -> reason;
            case Act.Forward(var _, var _, var reason) -> reason;
            default -> "";
        };
    }

    private Sheet held(Item.Own item) {
        return made(item, "sync.held", facts(item), List.of(), List.of(), null, Deed.GIVE_UP);
    }

    private Sheet waiting(Item.Own item) {
        var key = item.head() != null
                ? "sync.behind"
                : item.pending().state() == Pending.State.ACCEPTED ? "sync.accepted" : "sync.waits";
        return made(item, key, facts(item), List.of(), List.of(), null, null);
    }

    /// What was done here, what stands at the centre, what stood at first.
    private List<Sheet.Fact> facts(Item.Own item) {
        var command = item.pending().command();
        var facts = new ArrayList<Sheet.Fact>();
        facts.add(fact("sync.fact.act", words.act(command.act())));
        facts.add(fact(
                "sync.fact.captured",
                words.get("sync.who", words.officer(command.actor()), words.at(command.capturedAt()))));
        if (command.act() instanceof Act.HandOver deed) {
            facts.add(fact("sync.fact.mine", words.recipient(deed.recipient())));
        }
        if (item.group() == Group.WAITING) {
            return facts;
        }
        if (item.centre() != null) {
            facts.add(fact("sync.fact.centre", words.stage(item.centre())));
            words.first(item, command.act().getClass().getSimpleName())
                    .ifPresent(who -> facts.add(fact("sync.fact.by", who)));
            if (item.centre().stage() instanceof Stage.Returned returned) {
                facts.add(fact("sync.fact.recipient", words.recipient(returned.recipient())));
            }
        }
        if (item.base() != null) {
            facts.add(fact("sync.fact.base", words.stage(item.base())));
        }
        return facts;
    }

    private Sheet.Fact fact(String name, String value) {
        return new Sheet.Fact(words.get(name), value);
    }

    /// @param key of the words `….happened` and `….todo`; the centre's own words come before them
    private Sheet made(
            Item.Own item,
            String key,
            List<Sheet.Fact> facts,
            List<Sheet.Field> fields,
            List<String> merged,
            @Nullable Deed main,
            @Nullable Deed second) {
        var pending = item.pending();
        var act = pending.command().act();
        return new Sheet(
                item.key(),
                words.title(item.dossier(), act),
                words.below(item.dossier()),
                tone(item.group()),
                icon(item.group()),
                words.get("sync.state." + item.group()),
                happened(item, key),
                todo(item, key),
                facts,
                fields.isEmpty() ? List.of() : columns(item),
                fields,
                merged,
                item.followers().stream().map(f -> words.act(f.command().act())).toList(),
                main,
                second,
                asks(main, second),
                main == Deed.REWORD ? said(act) : "");
    }

    private String asks(@Nullable Deed main, @Nullable Deed second) {
        if (main != null && main.needsReason()) {
            return words.get("sync.asks." + main);
        }
        return second != null && second.needsReason() ? words.get("sync.asks." + second) : "";
    }

    private String happened(Item.Own item, String key) {
        var command = item.pending().command();
        var act = words.act(command.act());
        var when = words.at(command.capturedAt());
        var change = words.first(item, command.act().getClass().getSimpleName()).orElse(words.get("sync.someone"));
        var own = key.isEmpty() ? "" : words.get(key + ".happened", act, when, change, words.judge(item));
        var centre = item.group() == Group.REFUSED || item.group() == Group.HELD
                ? SyncWords.reason(item.pending()).map(words::what).orElse("")
                : "";
        return (item.group() == Group.HELD ? own + " " + centre : centre + " " + own).strip();
    }

    private String todo(Item.Own item, String key) {
        var head = item.head();
        var behind = head == null ? "" : words.act(head.command().act());
        var own = key.isEmpty() ? "" : words.get(key + ".todo", words.judge(item), behind);
        var centre = item.group() == Group.REFUSED
                ? SyncWords.reason(item.pending()).map(words::todo).orElse("")
                : "";
        return (centre + " " + own).strip();
    }

    private List<Sheet.Column> columns(Item.Own item) {
        var command = item.pending().command();
        return List.of(
                new Sheet.Column(
                        words.get("sync.column.MINE"),
                        words.get("sync.who", words.officer(command.actor()), words.at(command.capturedAt()))),
                new Sheet.Column(
                        words.get("sync.column.CENTRE"),
                        words.first(item, "EditFields").orElse("")),
                new Sheet.Column(words.get("sync.column.BASE"), words.get("sync.column.BASE.by")));
    }

    private static Pill.Kind tone(Group group) {
        return switch (group) {
            case CONFLICT -> Pill.Kind.WARN;
            case REFUSED -> Pill.Kind.BAD;
            case HELD -> Pill.Kind.INFO;
            case WAITING, PAPERS, TWIN -> Pill.Kind.MUTED;
        };
    }

    private static String icon(Group group) {
        return switch (group) {
            case CONFLICT -> "call-split";
            case REFUSED -> "close-circle-outline";
            case HELD -> "account-clock-outline";
            case WAITING, PAPERS, TWIN -> "timer-sand";
        };
    }
}
