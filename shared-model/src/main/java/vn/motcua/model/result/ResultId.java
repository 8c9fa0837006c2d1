// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import java.util.random.RandomGenerator;
import vn.motcua.model.problem.Problem;

/// Name of a result: 20 random characters of an alphabet that survives a Telex keyboard (96 bits). It tells nothing
/// of its owner and cannot be guessed.
public record ResultId(String value) {

    /// Digits and consonants that no Vietnamese input method rewrites.
    public static final String ALPHABET = "0123456789BCFGHJKLMNPQRSTVXZ";

    public ResultId {
        if (!value.matches("[0-9BCFGHJKLMNPQRSTVXZ]{20}")) {
            throw new Problem(ResultProblem.BAD_ID);
        }
    }

    /// @param random a cryptographically strong source
    public static ResultId next(RandomGenerator random) {
        var text = new StringBuilder(20);
        for (var i = 0; i < 20; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ResultId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
