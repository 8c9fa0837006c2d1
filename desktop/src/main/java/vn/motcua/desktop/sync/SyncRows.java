// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;

/// The left column as lines: for each list that is not empty its head, then what is in it. Pure.
final class SyncRows {

    private final SyncWords words;

    SyncRows(SyncWords words) {
        this.words = words;
    }

    List<Row> of(Picture picture) {
        var rows = new ArrayList<Row>();
        var counts = picture.counts();
        for (var group : Group.values()) {
            var count = counts.getOrDefault(group, 0);
            if (count == 0) {
                continue;
            }
            rows.add(new Row.Head(group, words.get("sync.group." + group), count));
            var shown = picture.items().stream()
                    .filter(i -> i.group() == group)
                    .map(this::row)
                    .toList();
            rows.addAll(shown);
            if (count > shown.size()) {
                rows.add(new Row.More(group, words.get("sync.more", count - shown.size())));
            }
        }
        return List.copyOf(rows);
    }

    private Row row(Item item) {
        return switch (item) {
            case Item.Own own -> own(own);
            case Item.Task(var task, var dossier) ->
                thing(
                        item,
                        words.title(dossier, task.command().act()),
                        dossier,
                        words.get(
                                "sync.line.task",
                                task.desk(),
                                words.act(task.command().act())),
                        Pill.Kind.WARN,
                        "account-question-outline",
                        "sync.state.task");
            case Item.Pair(var dossier, var earlier) ->
                thing(
                        item,
                        dossier.procedureName(),
                        dossier,
                        words.get("sync.line.twin", SyncWords.code(earlier)),
                        Pill.Kind.WARN,
                        "content-duplicate",
                        "sync.state.twin");
            case Item.Papers(var dossier, var have, var of, var _) ->
                thing(
                        item,
                        dossier.procedureName(),
                        dossier,
                        words.get("sync.papers", have, of),
                        Pill.Kind.INFO,
                        "file-clock-outline",
                        "sync.state.papers");
            case Item.Stray(var orphan) ->
                new Row.Thing(
                        item.group(),
                        item.key(),
                        words.get("sync.stray"),
                        orphan.kind(),
                        words.get("sync.line.stray"),
                        Pill.Kind.MUTED,
                        "file-question-outline",
                        words.get("sync.state.stray"));
        };
    }

    private Row own(Item.Own own) {
        var line = line(own);
        var title = words.title(own.dossier(), own.pending().command().act());
        return switch (own.group()) {
            case CONFLICT ->
                thing(own, title, own.dossier(), line, Pill.Kind.WARN, "call-split", "sync.state.conflict");
            case REFUSED ->
                new Row.Thing(
                        Group.REFUSED,
                        own.key(),
                        title,
                        words.codeAnd(
                                own.dossier(), words.act(own.pending().command().act())),
                        line,
                        Pill.Kind.BAD,
                        "close-circle-outline",
                        words.get("sync.state.refused"));
            case HELD ->
                thing(own, title, own.dossier(), line, Pill.Kind.INFO, "account-clock-outline", "sync.state.held");
            case WAITING, PAPERS, TWIN ->
                thing(own, title, own.dossier(), line, Pill.Kind.MUTED, "timer-sand", "sync.state.waiting");
        };
    }

    private String line(Item.Own own) {
        var command = own.pending().command();
        var act = words.act(command.act());
        var when = words.at(command.capturedAt());
        return switch (own.group()) {
            case CONFLICT ->
                command.act() instanceof Act.EditFields
                        ? words.get("sync.line.fields", act, when)
                        : words.get("sync.line.late", act, when);
            case REFUSED -> SyncWords.reason(own.pending()).map(words::what).orElse(act);
            case HELD -> words.get("sync.line.held", act, words.judge(own));
            case WAITING, PAPERS, TWIN -> {
                var head = own.head();
                yield head == null
                        ? words.get("sync.line.waiting", act, when)
                        : words.get(
                                "sync.line.behind",
                                act,
                                words.act(head.command().act()));
            }
        };
    }

    private Row thing(
            Item item,
            String title,
            @org.jspecify.annotations.Nullable Dossier dossier,
            String line,
            Pill.Kind tone,
            String icon,
            String state) {
        return new Row.Thing(
                item.group(), item.key(), title, SyncWords.code(dossier), line, tone, icon, words.get(state));
    }
}
