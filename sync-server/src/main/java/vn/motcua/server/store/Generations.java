// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.SETTINGS;
import static vn.motcua.server.store.db.Tables.TOLD_GENERATIONS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.command.DeviceId;

/// The generation of this centre's logs: one number for all scopes, which grows when the centre was restored from a
/// backup and so has forgotten what counters may know.
public final class Generations {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String NUMBER = "generation";
    private static final String RESTORES = "restores";
    private static final String RAISED_AT = "generation_raised_at";
    private static final String LEASES = "leases";

    /// What no database may fall behind.
    ///
    /// @param number of the generation
    /// @param restores how often this centre was restored
    /// @param leases how many blocks of numbers were leased
    public record Mark(long number, int restores, long leases) {

        public static final Mark NONE = new Mark(0, 0, 0);

        /// Whether what stands here is older than another mark says.
        public boolean isBehind(Mark other) {
            return number < other.number || leases < other.leases;
        }
    }

    private final DSLContext dsl;
    private final Settings settings;

    Generations(DSLContext dsl) {
        this.dsl = dsl;
        this.settings = new Settings(dsl);
    }

    public long now() {
        return settings.get(NUMBER).map(Long::parseLong).orElse(1L);
    }

    /// How often this centre was restored.
    public int restores() {
        return settings.get(RESTORES).map(Integer::parseInt).orElse(0);
    }

    public Mark mark() {
        return new Mark(now(), restores(), leases());
    }

    private long leases() {
        return settings.get(LEASES).map(Long::parseLong).orElse(0L);
    }

    /// One more block of numbers is leased.
    void lease() {
        lock(LEASES);
        settings.put(LEASES, Long.toString(leases() + 1));
    }

    private void lock(String name) {
        dsl.selectFrom(SETTINGS).where(SETTINGS.NAME.eq(name)).forUpdate().execute();
    }

    /// Whether it was raised less than this ago.
    public boolean raisedWithin(Duration time, Instant now) {
        return raisedAt().filter(at -> at.plus(time).isAfter(now)).isPresent();
    }

    /// Raises it, unless somebody else was faster. The new number is the second of the restore, so that the same
    /// backup restored twice gives two generations, and higher than any known of, however the clock was set.
    /// Codes of dossiers go on beyond what was perhaps handed out.
    ///
    /// @param seen the generation that proved to be forgetful
    /// @param elsewhere what is known outside the database
    /// @return the generation now
    public long raise(long seen, Mark elsewhere, Instant at) {
        lock(NUMBER);
        var now = now();
        if (now != seen) {
            return now;
        }
        var next = Math.max(Math.max(now, elsewhere.number()) + 1, at.getEpochSecond());
        lock(LEASES);
        settings.put(LEASES, Long.toString(Math.max(leases(), elsewhere.leases())));
        var since = Math.max(restores(), elsewhere.restores()) + 1 - restores(); // others may be forgotten too
        settings.put(RESTORES, Integer.toString(restores() + since));
        settings.put(RAISED_AT, at.toString());
        settings.put(NUMBER, Long.toString(next));
        new CodeGaps(dsl).jump(day(at), since);
        return next;
    }

    Optional<LocalDate> restoredOn() {
        return raisedAt().map(Generations::day);
    }

    /// The generation that a device learned last while the centre knew all its commands, 1 at first.
    public long told(DeviceId device) {
        return dsl.select(TOLD_GENERATIONS.GENERATION)
                .from(TOLD_GENERATIONS)
                .where(TOLD_GENERATIONS.DEVICE.eq(device.value()))
                .fetchOptional(TOLD_GENERATIONS.GENERATION)
                .orElse(1L);
    }

    public void tell(DeviceId device, long generation) {
        var row = dsl.newRecord(TOLD_GENERATIONS);
        row.setDevice(device.value());
        row.setGeneration(generation);
        Rows.put(row);
    }

    private Optional<Instant> raisedAt() {
        return settings.get(RAISED_AT).map(Instant::parse);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, VIETNAM);
    }
}
