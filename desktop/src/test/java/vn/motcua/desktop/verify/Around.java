// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.result.Result;

/// A stand-in for the rest of the program beside the verify desk.
final class Around implements Surroundings {

    boolean hasOpenDossier;
    byte[] paper = new byte[0];
    List<String> codes = List.of();
    final List<String> attached = new ArrayList<>();

    @Override
    public boolean hasOpenDossier() {
        return hasOpenDossier;
    }

    @Override
    public void attach(@Nullable Result result, @Nullable Path file) {
        var notation = result == null ? "unknown" : result.notation();
        attached.add(notation + " " + (file == null ? "seal" : Objects.toString(file.getFileName())));
    }

    @Override
    public byte[] paper(Result result) {
        return paper;
    }

    @Override
    public List<String> codes() {
        return codes;
    }
}
