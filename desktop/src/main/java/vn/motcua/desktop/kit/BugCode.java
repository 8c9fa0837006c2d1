// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The short stable code of a fault: six signs that no Vietnamese input method changes, the same for the same class
/// of exception at the same place of ours.
final class BugCode {

    /// No vowel, no W, no D: what Telex leaves alone.
    private static final String ALPHABET = "0123456789BCFGHJKLMNPQRSTVXZ";

    private static final int LENGTH = 6;

    private BugCode() {}

    static String of(Throwable fault) {
        var place = ours(fault).stream().findFirst().map(BugCode::place).orElse("elsewhere");
        var hash = sha256(fault.getClass().getName() + "@" + place);
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(Math.floorMod(hash[i], ALPHABET.length())));
        }
        return code.toString();
    }

    /// The top frames, for the log.
    static String frames(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(12)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    private static List<StackTraceElement> ours(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(f -> f.getClassName().startsWith("vn.motcua."))
                .toList();
    }

    /// Without the line, so that a code outlives small edits.
    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
