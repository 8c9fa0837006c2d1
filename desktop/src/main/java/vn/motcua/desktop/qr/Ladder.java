// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The attempts at a picture, the cheap ones first: as it is; each place with three square corners by itself, enlarged
/// and sharpened; the whole smaller and larger, the red channel alone (blue ink and grey print turn dark, red stamps
/// vanish), blurred, turned, inverted; at last each place as a bent code. How much is tried is bounded in px.
final class Ladder {

    private static final double[] SCALES = {0.5, 2, 0.33, 1.5, 1.25, 0.25, 3};

    /// In degrees; the small ones lay the grid of a fine code otherwise.
    private static final int[] TURNS = {2, -2, 5, 15, 30, 45};

    private static final double[] NEAR_SCALES = {2, 1.5, 0.5, 3, 0.33};
    private static final int MOST_NEAR = 4;
    private static final int MOST_BENT_PICTURES = 4;
    private static final int MOST_BENT_TRIES = 3;

    /// Whole pictures are looked at so long, px in all.
    private static final long PATIENCE = 120_000_000;

    /// None is made larger than this, px.
    private static final double LARGEST = 9e6;

    private static final int LEAST_SIDE = 40;

    private final Grey grey;
    private final Supplier<Grey> red;
    private final List<Attempt> tried = new ArrayList<>();
    private long patience = PATIENCE;

    Ladder(Grey grey, Supplier<Grey> red) {
        this.grey = grey;
        this.red = red;
    }

    /// All that may find a code.
    Optional<Found> climb() {
        return first(
                () -> at(() -> grey),
                () -> near(true),
                () -> over(scaled(grey, SCALES)),
                () -> at(red),
                () -> over(Stream.of(grey::blurred, () -> grey.scaled(0.5).blurred())),
                this::bent,
                () -> over(Arrays.stream(TURNS).mapToObj(t -> () -> grey.turned(t))),
                () -> over(Stream.of(grey::inverted, () -> grey.scaled(0.5).inverted())));
    }

    /// What is enough for the further codes of a page that has one already.
    Optional<Found> step() {
        return first(() -> at(() -> grey), () -> near(false), () -> at(() -> grey.scaled(0.5)), this::bent);
    }

    @SafeVarargs
    private static Optional<Found> first(Supplier<Optional<Found>>... ways) {
        return Arrays.stream(ways).flatMap(way -> way.get().stream()).findFirst();
    }

    private Optional<Found> over(Stream<Supplier<Grey>> pictures) {
        return pictures.flatMap(p -> at(p).stream()).findFirst();
    }

    private Optional<Found> at(Supplier<Grey> maker) {
        if (patience <= 0) {
            return Optional.empty();
        }
        var picture = maker.get();
        return Stream.of(false, true)
                .flatMap(global -> {
                    patience -= picture.size();
                    return Attempt.of(picture, global).stream();
                })
                .peek(tried::add)
                .flatMap(a -> a.only().or(a::any).stream())
                .findFirst();
    }

    /// Each likely place of the first attempts by itself.
    private Optional<Found> near(boolean whole) {
        return places(2, MOST_NEAR)
                .map(place -> place.picture().around(place.three()).grey())
                .filter(part -> whole || part.size() < grey.size() / 2)
                .flatMap(part -> Stream.concat(
                                Stream.of(() -> part, part::sharpened),
                                Stream.concat(
                                        scaled(part, NEAR_SCALES),
                                        Stream.of(
                                                part::blurred,
                                                () -> part.scaled(2).sharpened())))
                        .flatMap(p -> looks(p.get())))
                .flatMap(a -> a.only().or(a::any).stream())
                .findFirst();
    }

    private static Stream<Attempt> looks(Grey picture) {
        return Stream.of(false, true).flatMap(global -> Attempt.of(picture, global).stream());
    }

    private record Spot(Grey picture, FinderPatternInfo three) {}

    private Stream<Spot> places(int attempts, int each) {
        return tried.stream()
                .limit(attempts)
                .flatMap(a -> a.threes().stream().limit(each).map(three -> new Spot(a.picture(), three)));
    }

    private Optional<Found> bent() {
        var tries = new AtomicInteger(MOST_BENT_TRIES);
        return tried.stream()
                .limit(MOST_BENT_PICTURES)
                .flatMap(a -> a.bent(tries).stream())
                .findFirst();
    }

    private static Stream<Supplier<Grey>> scaled(Grey grey, double[] scales) {
        Function<Double, Supplier<Grey>> make = s -> () -> grey.scaled(s);
        return Arrays.stream(scales)
                .filter(s -> (s < 1 || grey.size() * s * s <= LARGEST)
                        && Math.min(grey.getWidth(), grey.getHeight()) * s >= LEAST_SIDE)
                .boxed()
                .map(make);
    }
}
