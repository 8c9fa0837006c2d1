// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import vn.motcua.model.procedure.ProcedureCode;

/// Proposes the fields of a request from what was read on its papers. Pure.
public final class FieldReader {

    private FieldReader() {}

    public static List<FieldReading> read(ProcedureCode procedure, ReadText page) {
        return read(procedure, List.of(page));
    }

    /// @param pages of one dossier, in order; of two readings of a field the surer one is taken
    public static List<FieldReading> read(ProcedureCode procedure, List<ReadText> pages) {
        return List.of();
    }
}
