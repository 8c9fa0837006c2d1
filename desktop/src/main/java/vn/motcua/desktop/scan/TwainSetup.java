// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static vn.motcua.desktop.scan.Twain.TY_BOOL;
import static vn.motcua.desktop.scan.Twain.TY_FIX32;
import static vn.motcua.desktop.scan.Twain.TY_INT16;
import static vn.motcua.desktop.scan.Twain.TY_UINT16;

import java.util.List;
import vn.motcua.model.problem.Problem;

/// Sets a source as the settings say. What a source does not know it is not asked twice: only paper sources that are
/// not there are refused, the rest comes as near as the source can.
final class TwainSetup {

    static final double MM_PER_INCH = 25.4;

    private static final double BRIGHTNESS_STEPS = 10; // TWAIN goes from -1000 to 1000
    private static final int UNTIL_EMPTY = -1;

    private final TwainSession session;
    private final TwainCapabilities source;
    private final ScanSettings settings;

    TwainSetup(TwainSession session, ScanSettings settings) {
        this.session = session;
        this.source = new TwainCapabilities(session);
        this.settings = settings;
    }

    /// @throws Problem NOT_FOUND (switched off), NOT_POSSIBLE (no such paper source), NO_PAPER
    void apply() {
        if (source.is(Twain.DEVICEONLINE, 0)) {
            throw new Problem(ScanProblem.NOT_FOUND, session.device());
        }
        paper();
        source.set(Twain.XFERMECH, TY_UINT16, Twain.MEMORY_TRANSFER);
        source.set(Twain.INDICATORS, TY_BOOL, 0);
        source.set(Twain.UNITS, TY_UINT16, Twain.INCHES);
        colour();
        resolution(Twain.XRESOLUTION);
        resolution(Twain.YRESOLUTION);
        size();
        source.set(Twain.BRIGHTNESS, TY_FIX32, settings.brightness() * BRIGHTNESS_STEPS);
    }

    boolean feeds() {
        return settings.source() != Source.FLATBED;
    }

    /// Some sources show their own window whatever they are told; these are given it from the start.
    boolean needsWindow() {
        return source.is(Twain.UICONTROLLABLE, 0);
    }

    private void paper() {
        var taken = source.set(Twain.FEEDERENABLED, TY_BOOL, feeds() ? 1 : 0);
        if (feeds() && (!taken || source.is(Twain.FEEDERENABLED, 0))) {
            throw new Problem(ScanProblem.NOT_POSSIBLE, session.device());
        }
        source.set(Twain.XFERCOUNT, TY_INT16, feeds() ? UNTIL_EMPTY : 1);
        if (feeds()) {
            source.set(Twain.AUTOFEED, TY_BOOL, 1);
        }
        duplex();
        if (feeds() && source.is(Twain.PAPERDETECTABLE, 1) && source.is(Twain.FEEDERLOADED, 0)) {
            throw new Problem(ScanProblem.NO_PAPER, session.device());
        }
    }

    private void duplex() {
        var wanted = settings.source() == Source.ADF_DUPLEX;
        if (wanted && source.is(Twain.DUPLEX, Twain.NO_DUPLEX)) {
            throw new Problem(ScanProblem.NOT_POSSIBLE, session.device());
        }
        var taken = source.set(Twain.DUPLEXENABLED, TY_BOOL, wanted ? 1 : 0);
        if (wanted && (!taken || source.is(Twain.DUPLEXENABLED, 0))) {
            throw new Problem(ScanProblem.NOT_POSSIBLE, session.device());
        }
    }

    private void colour() {
        var wanted =
                switch (settings.colour()) {
                    case COLOUR -> List.of(Twain.RGB, Twain.GRAY);
                    case GREY -> List.of(Twain.GRAY, Twain.RGB);
                    case LINEART -> List.of(Twain.BW, Twain.GRAY, Twain.RGB);
                };
        for (int type : wanted) {
            if (source.set(Twain.PIXELTYPE, TY_UINT16, type) && !isOther(type)) {
                break;
            }
        }
        source.set(Twain.BITDEPTH, TY_UINT16, bits());
        source.set(Twain.COMPRESSION, TY_UINT16, Twain.UNCOMPRESSED);
        source.set(Twain.PLANARCHUNKY, TY_UINT16, Twain.CHUNKY);
        source.set(Twain.PIXELFLAVOR, TY_UINT16, Twain.CHOCOLATE);
        source.set(Twain.BITORDER, TY_UINT16, Twain.MSB_FIRST);
    }

    private boolean isOther(int type) {
        return source.current(Twain.PIXELTYPE).filter(now -> now != type).isPresent();
    }

    private int bits() {
        return switch (source.current(Twain.PIXELTYPE)
                .orElse((double) Twain.RGB)
                .intValue()) {
            case Twain.BW -> 1;
            case Twain.GRAY -> 8;
            default -> 24;
        };
    }

    private void resolution(int capability) {
        source.get(capability).ifPresent(value -> source.set(capability, TY_FIX32, value.nearest(settings.dpi())));
    }

    /// By name where the source knows the name, else by a frame of that size.
    private void size() {
        var named =
                switch (settings.size()) {
                    case A3 -> source.set(Twain.SUPPORTEDSIZES, TY_UINT16, Twain.SIZE_A3);
                    case A4 -> source.set(Twain.SUPPORTEDSIZES, TY_UINT16, Twain.SIZE_A4);
                    case A5 -> source.set(Twain.SUPPORTEDSIZES, TY_UINT16, Twain.SIZE_A5);
                    case CARD -> false;
                    case WHOLE -> source.set(Twain.SUPPORTEDSIZES, TY_UINT16, Twain.SIZE_ANY);
                };
        if (!named && settings.size() != PaperSize.WHOLE) {
            frame(
                    inches(settings.size().width(), Twain.PHYSICALWIDTH),
                    inches(settings.size().height(), Twain.PHYSICALHEIGHT));
        }
    }

    private double inches(double mm, int reach) {
        var wanted = mm / MM_PER_INCH;
        return source.current(reach)
                .filter(most -> most > 0)
                .map(most -> Math.min(most, wanted))
                .orElse(wanted);
    }

    private void frame(double width, double height) {
        var layout = session.allocate(TwainStruct.IMAGELAYOUT);
        TwainStruct.IMAGELAYOUT.set(layout, "Right", TwainStruct.fix32(width));
        TwainStruct.IMAGELAYOUT.set(layout, "Bottom", TwainStruct.fix32(height));
        session.call(Twain.IMAGE, Twain.DAT_IMAGELAYOUT, Twain.MSG_SET, layout);
    }

    /// How the source lays bits, whatever it was asked for.
    TwainBits laid() {
        return new TwainBits(
                source.current(Twain.PIXELFLAVOR).orElse((double) Twain.CHOCOLATE) == Twain.CHOCOLATE,
                source.is(Twain.BITORDER, Twain.LSB_FIRST));
    }
}
