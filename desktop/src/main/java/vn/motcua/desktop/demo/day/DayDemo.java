// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.Edges;
import vn.motcua.desktop.demo.Folders;
import vn.motcua.desktop.demo.Summary;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// `motcua demo --auto --day --out DIR [--seed N] [--dossiers N]`: plays a day without a window and leaves all its
/// papers in DIR.
public final class DayDemo {

    private static final Logger LOG = LoggerFactory.getLogger(DayDemo.class);
    private static final int DOSSIERS = 200;
    private static final long SEED = 20_261;

    private final PrintStream out;
    private final Words words;

    /// @param words to tell it in
    public DayDemo(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
    }

    /// @return the exit code: 0 only if all held
    public int run(Path home, Path folder, List<String> args) throws IOException {
        var seed = number(args, "--seed", SEED);
        var dossiers = (int) number(args, "--dossiers", DOSSIERS);
        var catalogue = Catalogue.shipped();
        var today = LocalDate.now(Edges.ZONE);
        var calendar = catalogue.calendar();
        var date = calendar.isWorkingDay(today) ? today : calendar.nextWorkingDay(today);
        out.println(words.get("demo.day.seed", String.valueOf(seed), date, dossiers));
        Files.createDirectories(folder);
        Folders.empty(folder);
        var summary = new Summary();
        summary.fact("seed", seed);
        summary.fact("day", date.toString());
        try (var ward = new Ward(home, folder, date, seed)) {
            var errands = Plan.of(dossiers, new Random(seed), new People(new Random(seed)), catalogue, date);
            new Day(ward, new Teller(out, words, summary, ward.clock()), summary, date, errands, folder).play();
            summary.fact("ok", true);
            out.println(words.get("demo.day.done", folder));
            return 0;
        } catch (Problem problem) {
            summary.fact("ok", false);
            LOG.warn("the day broke off", problem);
            out.println(words.what(problem) + " " + words.todo(problem));
            return 1;
        } finally {
            summary.write(folder.resolve("summary.json"));
        }
    }

    private static long number(List<String> args, String name, long usual) {
        var at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? Long.parseLong(args.get(at + 1)) : usual;
    }
}
