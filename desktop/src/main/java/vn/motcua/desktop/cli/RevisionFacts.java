// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Revision;
import vn.motcua.desktop.signature.Revisions;

/// The states a file went through, for people and for programs.
final class RevisionFacts {

    private RevisionFacts() {}

    /// A line each below a verdict.
    static String text(Revisions revisions, Words words) {
        return revisions.all().stream()
                .map(one -> words.get("cli.revision", one.number(), what(one, words), String.valueOf(one.bytes())))
                .collect(Collectors.joining());
    }

    private static String what(Revision one, Words words) {
        var kind = words.get("cli.revision.kind." + one.kind(), one.who().isEmpty() ? "?" : one.who());
        return kind + ", " + words.get("cli.revision.cover." + one.cover());
    }

    static List<Object> json(Revisions revisions) {
        return revisions.all().stream()
                .map(one -> (Object) Report.object(
                        "number",
                        one.number(),
                        "bytes",
                        one.bytes(),
                        "kind",
                        one.kind(),
                        "who",
                        one.who(),
                        "organisation",
                        one.organisation(),
                        "authority",
                        one.authority(),
                        "at",
                        SealFacts.text(one.at()),
                        "cover",
                        one.cover()))
                .toList();
    }
}
