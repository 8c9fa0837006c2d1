// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.ReferenceFile;
import vn.motcua.model.wire.ReferenceItem;

/// Puts a file of reference data in force from a day on: what it changes is seen first; the centre takes it with the
/// next sync and tells every counter. What no counter could read is not sent.
public final class PublishReference {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Store store;
    private final Officer officer;
    private final Clock clock;

    public PublishReference(Store store, Officer officer, Clock clock) {
        this.store = store;
        this.officer = officer;
        this.clock = clock;
    }

    /// A file that may be published.
    ///
    /// @param items that change something
    /// @param changes a line each
    public record Proposal(List<ReferenceItem> items, List<ReferenceFile.Change> changes) {
        public Proposal {
            items = List.copyOf(items);
            changes = List.copyOf(changes);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /// Reads a file and lays it beside what is in force on the day.
    ///
    /// @param from first day
    /// @throws Problem NOT_READ, UNREADABLE, PAST_DAY, NOTHING_NEW
    public Proposal read(Path file, LocalDate from) {
        if (from.isBefore(today())) {
            throw new Problem(SettingsProblem.PAST_DAY);
        }
        var known = new ArrayList<>(ReferenceFile.shipped());
        var published = store.reference().items();
        known.addAll(published);
        var items = new ArrayList<ReferenceItem>();
        var changes = new ArrayList<ReferenceFile.Change>();
        for (var item : ReferenceFile.read(bytes(file), from)) {
            var differs = ReferenceFile.changes(known, item);
            if (!differs.isEmpty()) {
                items.add(item);
                changes.addAll(differs);
            }
        }
        if (items.isEmpty()) {
            throw new Problem(SettingsProblem.NOTHING_NEW);
        }
        var all = new ArrayList<>(published);
        all.addAll(items);
        var unused = Catalogue.shipped().with(all);
        return new Proposal(items, changes);
    }

    /// Sends it to the centre.
    public void publish(Proposal proposal) {
        for (var item : proposal.items()) {
            store.declare(new Act.PublishReference(item.kind(), item.id(), item.validFrom(), item.json()), officer);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(e, SettingsProblem.NOT_READ, String.valueOf(file.getFileName()));
        }
    }
}
