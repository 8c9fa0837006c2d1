// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Progress;
import vn.motcua.model.dossier.ReturnPath;

/// What goes without saying is not written: then most texts stay short, and as version 0.1 wrote them.
final class Sparing {

    private Sparing() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface WithoutNulls {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface WithoutEmpty {}

    /// What most dossiers do not have is not written, as version 0.1 did not write it.
    interface PlainDossier {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        Filing filing();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        Progress progress();
    }

    interface PlainHandOver {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        ReturnPath path();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String proof();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> originals();
    }

    /// Equals what goes without saying.
    static final class Usual {
        @Override
        public boolean equals(@Nullable Object value) {
            return Filing.AT_COUNTER.equals(value) || Progress.NONE.equals(value) || ReturnPath.RECEIPT == value;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
