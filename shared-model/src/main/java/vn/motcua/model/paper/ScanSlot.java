// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.util.Arrays;
import java.util.List;

/// The two signatures that a scan may bear (NĐ 118/2025 art 17(1c) and 19(2)): fields that wait in its PDF from the
/// start, so that the second changes nothing under the first.
public enum ScanSlot {
    /// The officer who scanned it, with the personal signature: answers for its being whole.
    CLERK("SoHoa-CanBo"),
    /// The agency's, where the paper must be digitised: sao y.
    AGENCY("SoHoa-SaoY");

    private final String field;

    ScanSlot(String field) {
        this.field = field;
    }

    /// Name of the signature field in the PDF.
    public String field() {
        return field;
    }

    /// Names of both fields, in the order of signing.
    public static List<String> fields() {
        return Arrays.stream(values()).map(ScanSlot::field).toList();
    }
}
