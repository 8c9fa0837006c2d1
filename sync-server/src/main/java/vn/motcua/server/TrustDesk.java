// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.Authority;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.warehouse.RegisteredAuthority;
import vn.motcua.server.warehouse.TrustAnchors;
import vn.motcua.server.warehouse.TrustChanges;

/// `trust key | list | places | log | add FILE --kind government|public|time-stamps|other | add FILE --as PLACE |
/// remove SHA256`, with `--name`, `--from`, `--to` (days), `--source`, `--note` and `--home DIR`: which
/// authorities are believed; `key` prints the key that the list is signed with (PEM), for all who verify. Works beside
/// a running centre, whose next list has it. Each change stands in a log.
final class TrustDesk {

    private static final String USE =
            "trust key | list | places | log | add FILE (--kind government|public|time-stamps|other | --as PLACE) |"
                    + " remove SHA256";

    private final List<String> rest;

    private TrustDesk(List<String> args) {
        this.rest = new ArrayList<>(args);
    }

    /// @return one line of JSON for each authority that the command is about
    static String run(List<String> args) {
        return new TrustDesk(args).run();
    }

    private String run() {
        var act = word();
        var file = act.equals("add") || act.equals("remove") ? word() : "";
        var as = act.equals("add") ? entry() : null;
        var home = Configuration.from(rest, System.getenv()).home();
        var anchors = new TrustAnchors(home.resolve("anchors"));
        var changes = new TrustChanges(home.resolve("anchors"), Clock.systemUTC());
        return switch (act) {
            case "key" -> pem(bytes(home.resolve("trust.pub")));
            case "list" ->
                lines(anchors.all().stream().map(one -> one.authority()).toList());
            case "places" -> lines(TrustAnchors.places());
            case "log" -> log(changes);
            case "remove" -> {
                var gone = anchors.remove(file.toLowerCase(Locale.ROOT));
                changes.removed(gone);
                yield lines(List.of(gone));
            }
            case "add" -> {
                var added = anchors.add(bytes(Path.of(file)), java.util.Objects.requireNonNull(as));
                added.forEach(changes::added);
                yield lines(added);
            }
            default -> throw new IllegalArgumentException(USE);
        };
    }

    private static String pem(byte[] key) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
    }

    /// @throws IllegalStateException where a line was changed or taken out
    private static String log(TrustChanges changes) {
        var broken = changes.broken();
        if (broken > 0) {
            throw new IllegalStateException("anchors/changes.log, line " + broken);
        }
        return lines(changes.all());
    }

    private RegisteredAuthority entry() {
        var place = option("--as");
        var kind = option("--kind");
        if (place == null == (kind == null)) {
            throw new IllegalArgumentException(USE);
        }
        var known = place == null
                ? new RegisteredAuthority("", "", kind(String.valueOf(kind)), "", null, null, "", "")
                : TrustAnchors.place(place);
        return new RegisteredAuthority(
                known.id(),
                or(option("--name"), known.name()),
                known.kind(),
                "",
                day(option("--from")),
                day(option("--to")),
                or(option("--note"), known.note()),
                or(option("--source"), known.source()));
    }

    private static Authority.Kind kind(String name) {
        return Map.of(
                        "government", Authority.Kind.GOVERNMENT,
                        "public", Authority.Kind.PUBLIC,
                        "time-stamps", Authority.Kind.TIME_STAMPS,
                        "other", Authority.Kind.OTHER)
                .entrySet()
                .stream()
                .filter(one -> one.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USE));
    }

    private String word() {
        if (rest.isEmpty() || rest.getFirst().startsWith("-")) {
            throw new IllegalArgumentException(USE);
        }
        return rest.removeFirst();
    }

    private @Nullable String option(String name) {
        var at = rest.indexOf(name);
        if (at < 0 || at + 1 >= rest.size()) {
            return null;
        }
        rest.remove(at);
        return rest.remove(at);
    }

    private static String or(@Nullable String given, String usual) {
        return given == null ? usual : given;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String lines(List<?> all) {
        return all.stream().map(Wire::text).collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
