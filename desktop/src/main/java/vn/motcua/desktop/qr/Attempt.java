// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One picture made black and white in one way, and the codes looked for in it.
final class Attempt {

    private static final int MOST_BENT = 3;

    private final Grey picture;
    private final BitMatrix bits;
    private @Nullable List<FinderPatternInfo> threes;

    /// Where the corners are known.
    private static final class Place extends Detector {

        Place(BitMatrix bits) {
            super(bits);
        }

        DetectorResult at(FinderPatternInfo corners) throws ReaderException {
            return processFinderPatternInfo(corners);
        }
    }

    private Attempt(Grey picture, BitMatrix bits) {
        this.picture = picture;
        this.bits = bits;
    }

    /// @param global whether one threshold serves the whole picture instead of one a region
    static Optional<Attempt> of(Grey picture, boolean global) {
        try {
            Binarizer way = global ? new GlobalHistogramBinarizer(picture) : new HybridBinarizer(picture);
            return Optional.of(new Attempt(picture, way.getBlackMatrix()));
        } catch (NotFoundException | RuntimeException e) {
            return Optional.empty(); // nothing but one grey
        }
    }

    /// The one code of a picture.
    Optional<Found> only() {
        try {
            return found(new Detector(bits).detect(Map.of()));
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// A code whichever three corners it has.
    Optional<Found> any() {
        return threes().stream().flatMap(three -> at(three).stream()).findFirst();
    }

    private Optional<Found> at(FinderPatternInfo three) {
        try {
            return found(new Place(bits).at(three));
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Found> found(DetectorResult result) {
        return Decoded.of(result.getBits())
                .map(text -> found(text, result.getPoints(), result.getBits().getWidth()));
    }

    private Found found(String text, ResultPoint[] points, int side) {
        var corners = Stream.of(points).limit(3).map(picture::before).toList();
        return new Found(text, corners, side);
    }

    /// Where codes may be, the likeliest first.
    List<FinderPatternInfo> threes() {
        var known = threes;
        if (known == null) {
            known = Corners.of(bits);
            threes = known;
        }
        return known;
    }

    /// A code on bent or creased paper.
    Optional<Found> bent(AtomicInteger tries) {
        return threes().stream()
                .limit(MOST_BENT)
                .flatMap(three -> BentCode.in(picture, three, tries).stream())
                .findFirst();
    }

    Grey picture() {
        return picture;
    }
}
