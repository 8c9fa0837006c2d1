// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one exception of the product: something happened that a person must hear of in their language. The arguments
/// fill the placeholders of the text; personal data never travels in them.
public final class Problem extends RuntimeException {

    private final ProblemCode code;
    private final List<String> args;

    public Problem(ProblemCode code, Object... args) {
        this(null, code, args);
    }

    public Problem(@Nullable Throwable cause, ProblemCode code, Object... args) {
        super(code.key() + (args.length == 0 ? "" : " " + List.of(args)), cause);
        this.code = code;
        this.args = java.util.Arrays.stream(args).map(String::valueOf).toList();
    }

    public ProblemCode code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}
