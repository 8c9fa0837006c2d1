// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/// The words of one form, always Vietnamese: a form is a legal paper, not a screen.
final class FormText {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private final Properties texts = new Properties();

    /// @param resource beside this class, for example `form01.properties`
    FormText(String resource) {
        try (var in = FormText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key, Object... args) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("missing form text " + key);
        }
        return new MessageFormat(text, VIETNAMESE).format(args);
    }
}
