// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.model.dossier.Dossier;

/// The sheet of a thing that waits: what happened, who must act, and what can be done. Pure.
final class SyncSheets {

    private final SyncWords words;
    private final OwnSheets own;

    SyncSheets(SyncWords words) {
        this.words = words;
        this.own = new OwnSheets(words);
    }

    Sheet of(Item item) {
        return switch (item) {
            case Item.Own mine -> own.of(mine);
            case Item.Task task -> task(task);
            case Item.Pair pair -> pair(pair);
            case Item.Papers papers -> papers(papers);
            case Item.Stray stray -> stray(stray);
        };
    }

    private Sheet task(Item.Task item) {
        var task = item.task();
        var command = task.command();
        return new Sheet(
                item.key(),
                words.title(item.dossier(), command.act()),
                words.below(item.dossier()),
                Pill.Kind.WARN,
                "account-question-outline",
                words.get("sync.state.task"),
                words.get("sync.task.happened", words.what(task.reason())),
                words.get("sync.task.todo"),
                List.of(
                        fact("sync.fact.act", words.act(command.act())),
                        fact("sync.fact.desk", task.desk()),
                        fact(
                                "sync.fact.captured",
                                words.get("sync.who", words.officer(command.actor()), words.at(command.capturedAt())))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Deed.APPROVE,
                Deed.REJECT,
                words.get("sync.asks.decision"),
                "");
    }

    private Sheet pair(Item.Pair item) {
        var facts = new ArrayList<Sheet.Fact>();
        facts.addAll(dossier("sync.fact.later", item.dossier()));
        facts.addAll(dossier("sync.fact.earlier", item.earlier()));
        return new Sheet(
                item.key(),
                item.dossier().procedureName(),
                words.below(item.dossier()),
                Pill.Kind.WARN,
                "content-duplicate",
                words.get("sync.state.twin"),
                words.get("sync.twin.happened"),
                words.get("sync.twin.todo"),
                facts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Deed.KEEP_BOTH,
                Deed.CANCEL_MINE,
                words.get("sync.asks.twin"),
                "");
    }

    private List<Sheet.Fact> dossier(String name, Dossier dossier) {
        return dossier.receipt()
                .map(r -> List.of(
                        fact(name, r.code().value()),
                        fact(
                                "sync.fact.received",
                                words.get("sync.who", words.officer(r.receivedBy()), words.at(r.receivedAt())))))
                .orElse(List.of());
    }

    private Sheet papers(Item.Papers item) {
        return new Sheet(
                item.key(),
                item.dossier().procedureName(),
                words.below(item.dossier()),
                Pill.Kind.INFO,
                "file-clock-outline",
                words.get("sync.papers", item.have(), item.of()),
                words.get("sync.papers.happened", item.have(), item.of()) + elsewhere(item),
                words.get("sync.papers.todo"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "",
                "");
    }

    private String elsewhere(Item.Papers item) {
        return item.elsewhere() == 0 ? "" : " " + words.get("sync.papers.elsewhere", item.elsewhere());
    }

    private Sheet stray(Item.Stray item) {
        return new Sheet(
                item.key(),
                words.get("sync.stray"),
                item.orphan().kind(),
                Pill.Kind.MUTED,
                "file-question-outline",
                words.get("sync.state.stray"),
                words.get("sync.stray.happened"),
                words.get("sync.stray.todo"),
                List.of(fact("sync.fact.size", words.size(item.orphan().bytes()))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Deed.DROP,
                words.get("sync.asks.drop"),
                "");
    }

    private Sheet.Fact fact(String name, String value) {
        return new Sheet.Fact(words.get(name), value);
    }
}
