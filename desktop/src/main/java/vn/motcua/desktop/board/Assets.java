// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Data of the reports that ships with the product.
final class Assets {

    private Assets() {}

    static String text(String file) {
        try (var in = Assets.class.getResourceAsStream("/assets/reports/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
