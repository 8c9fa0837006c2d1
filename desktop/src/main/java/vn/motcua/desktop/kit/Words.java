// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.model.problem.Problem;

/// The words of the screen in one language. Each room keeps its own in `words_vi.properties` and
/// `words_en.properties` (UTF-8) beside its classes. A key without words shows itself in brackets, and a test fails.
public final class Words {

    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    public static final Locale ENGLISH = Locale.of("en", "GB");

    /// Where bundles may lie. A room that has none yet is passed over.
    public static final List<String> ROOMS = List.of(
            "vn/motcua/model",
            "vn/motcua/model/seal",
            "vn/motcua/desktop",
            "vn/motcua/desktop/kit",
            "vn/motcua/desktop/store",
            "vn/motcua/desktop/centre",
            "vn/motcua/desktop/worker",
            "vn/motcua/desktop/qr",
            "vn/motcua/desktop/scan",
            "vn/motcua/desktop/pages",
            "vn/motcua/desktop/ocr",
            "vn/motcua/desktop/forms",
            "vn/motcua/desktop/print",
            "vn/motcua/desktop/stamp",
            "vn/motcua/desktop/signature",
            "vn/motcua/desktop/signature/card",
            "vn/motcua/desktop/session",
            "vn/motcua/desktop/counter",
            "vn/motcua/desktop/dossiers",
            "vn/motcua/desktop/papers",
            "vn/motcua/desktop/post",
            "vn/motcua/desktop/returns",
            "vn/motcua/desktop/signing",
            "vn/motcua/desktop/signing/digitise",
            "vn/motcua/desktop/signing/scans",
            "vn/motcua/desktop/sheet",
            "vn/motcua/desktop/board",
            "vn/motcua/desktop/verify",
            "vn/motcua/desktop/results",
            "vn/motcua/desktop/sync",
            "vn/motcua/desktop/swap",
            "vn/motcua/desktop/money",
            "vn/motcua/desktop/day",
            "vn/motcua/desktop/settings",
            "vn/motcua/desktop/shell",
            "vn/motcua/desktop/cli",
            "vn/motcua/desktop/demo",
            "vn/motcua/desktop/bench",
            "vn/motcua/server",
            "vn/motcua/server/http",
            "vn/motcua/server/exchange",
            "vn/motcua/server/blobs",
            "vn/motcua/server/warehouse",
            "vn/motcua/server/directory",
            "vn/motcua/server/access",
            "vn/motcua/server/proof",
            "vn/motcua/server/seal",
            "vn/motcua/server/store");

    private final Locale locale;
    private final Properties texts = new Properties();

    private Words(Locale locale) {
        this.locale = locale;
        ROOMS.forEach(this::load);
    }

    /// @param locale English for `en`, Vietnamese for anything else
    public static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE);
    }

    /// @param args fill `{0}`, `{1}` … as in `MessageFormat`
    public String get(String key, Object... args) {
        var text = texts.getProperty(key);
        return text == null ? "[" + key + "]" : new MessageFormat(text, locale).format(args);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /// What happened, in one sentence.
    public String what(Problem problem) {
        return text(problem, ".what");
    }

    /// What to do now, in one sentence.
    public String todo(Problem problem) {
        return text(problem, ".do");
    }

    private String text(Problem problem, String part) {
        var key = problem.code().key() + part;
        return has(key)
                ? get(key, problem.args().toArray())
                : get("kit.NO_WORDS" + part, problem.code().key());
    }

    private void load(String room) {
        var path = "/" + room + "/words_" + locale.getLanguage() + ".properties";
        try (var in = Words.class.getResourceAsStream(path)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
