// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;

/// Fields that stand together on the printed form, for example those of the mother.
public record RequestGroup(String id, Label label, List<RequestField> fields) {

    public RequestGroup {
        fields = List.copyOf(fields);
    }
}
