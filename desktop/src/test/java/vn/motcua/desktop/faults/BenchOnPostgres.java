// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.motcua.desktop.bench.Bench;
import vn.motcua.desktop.kit.Words;

/// `bench warehouse [--rows N]` and `bench sync` with a PostgreSQL of their own, which is gone afterwards. Ten million
/// results take about 12 GB on the disk meanwhile.
final class BenchOnPostgres {

    private BenchOnPostgres() {}

    public static void main(String[] args) throws IOException {
        var words = Words.of(Locale.getDefault());
        var given = new ArrayList<>(List.of(args));
        if (given.contains("--postgres")) {
            System.exit(new Bench(System.out, words).run(given));
        }
        var folder = Files.createTempDirectory("motcua-postgres");
        var code = 70;
        try (var postgres = new Postgres(folder)) {
            given.add("--postgres");
            given.add(postgres.url() + "?user=" + Postgres.USER + "&password=" + Postgres.USER);
            code = new Bench(System.out, words).run(given);
        } finally {
            delete(folder);
        }
        System.exit(code);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
