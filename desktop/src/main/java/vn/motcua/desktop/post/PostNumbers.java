// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.office.OfficeCode;

/// Numbers of notes, bags and lists, unique by office, desk and day, also without the centre. They have the shape of a
/// dossier's code, so that any reader knows one when it sees it: `H17.BC01.P.B01-261122-0012`.
public final class PostNumbers {

    private static final int SHORT = 5;
    private static final String NOTE = "P";
    private static final Pattern ONE = Pattern.compile(".*\\.[PT]\\.[0-9A-Z]{1,5}-\\d{6}-\\d{4,}");

    private final Store store;
    private final Point point;
    private final Clock clock;

    public PostNumbers(Store store, Point point, Clock clock) {
        this.store = store;
        this.point = point;
        this.clock = clock;
    }

    /// Whether a code is the number of a send note or a bag.
    public static boolean isOne(String text) {
        return ONE.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /// Of a send note.
    public String note() {
        return next(NOTE);
    }

    /// Of a bag and the record it is handed over by.
    public String bag() {
        return next("T");
    }

    /// Of a list of results.
    public String list() {
        return next("K");
    }

    private synchronized String next(String sort) {
        var day = LocalDate.ofInstant(clock.instant(), Point.ZONE);
        var name = "post." + sort + "." + day;
        var serial = store.settings().get(name).map(Integer::parseInt).orElse(0) + 1;
        store.settings().put(name, Integer.toString(serial));
        return DossierCode.official(new OfficeCode(point.office().code() + "." + sort + "." + desk()), day, serial)
                .value();
    }

    private String desk() {
        var plain = point.desk().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.isEmpty() ? "0" : plain.substring(Math.max(0, plain.length() - SHORT));
    }
}
