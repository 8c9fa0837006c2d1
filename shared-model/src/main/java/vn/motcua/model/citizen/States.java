// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.stream.Stream;

/// States and bodies that issue travel documents, and nationalities.
public final class States {

    /// Three letters, or fewer and fillers: ISO 3166-1, and what ICAO 9303 part 3 §5 adds to it.
    public static final List<String> CODES = Stream.concat(
                    Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream(),
                    Stream.of(
                            "D<<", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "IAO", "RKS", "UNA", "UNK", "UNO", "UTO",
                            "XAF", "XBA", "XCC", "XCE", "XCO", "XCT", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO",
                            "XXA", "XXB", "XXC", "XXX"))
            .sorted()
            .toList();

    private States() {}
}
