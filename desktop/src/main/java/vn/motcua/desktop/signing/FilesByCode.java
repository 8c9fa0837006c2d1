// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.dossier.DossierId;

/// Which file is whose: by the dossier's code in the file's name, as the department's software names what it exports.
record FilesByCode(List<ResultItem> items) {

    /// Files without a dossier are left out.
    Map<DossierId, Path> match(List<Path> files) {
        var found = new LinkedHashMap<DossierId, Path>();
        for (var item : items) {
            var code = item.dossier().receipt().map(r -> r.code().value()).orElse("");
            if (code.isEmpty() || item.state() == ResultItem.State.SIGNED) {
                continue;
            }
            files.stream()
                    .filter(f -> isNamed(f, code))
                    .findFirst()
                    .ifPresent(f -> found.put(item.dossier().id(), f));
        }
        return found;
    }

    /// The code, and no digit after it: `…-0001` is not in `…-00012`.
    private static boolean isNamed(Path file, String code) {
        var name = String.valueOf(file.getFileName());
        var at = name.indexOf(code);
        var end = at + code.length();
        return at >= 0 && (end == name.length() || !Character.isDigit(name.charAt(end)));
    }
}
