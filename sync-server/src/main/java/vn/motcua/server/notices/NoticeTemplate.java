// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.notices;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a kind of notice; `{code}` is a place that a fact fills.
///
/// @param id for example `received`
record NoticeTemplate(String id, Words vi, Words en) {

    record Words(String title, String body) {}

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    Words filled(String language, Map<String, String> facts) {
        var words = language.equals("en") ? en : vi;
        return new Words(put(words.title, facts), put(words.body, facts));
    }

    private static String put(String text, Map<String, String> facts) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")));
    }
}
