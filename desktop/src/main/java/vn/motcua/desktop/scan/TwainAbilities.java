// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import vn.motcua.desktop.scan.Abilities.Inlet;

/// What an open source says it can do, glass and feeder one after the other: one may change the other's answers.
final class TwainAbilities {

    private static final int USUAL_DPI = 300;

    private final TwainCapabilities source;

    /// @param session in state 4
    TwainAbilities(TwainSession session) {
        this.source = new TwainCapabilities(session);
    }

    Abilities read() {
        source.set(Twain.UNITS, Twain.TY_UINT16, Twain.INCHES);
        var inlets = new EnumMap<Source, Inlet>(Source.class);
        var glass = source.set(Twain.FEEDERENABLED, Twain.TY_BOOL, 0);
        if (glass || source.current(Twain.FEEDERENABLED).isEmpty()) {
            inlets.put(Source.FLATBED, inlet());
        }
        if (source.set(Twain.FEEDERENABLED, Twain.TY_BOOL, 1) && source.is(Twain.FEEDERENABLED, 1)) {
            inlets.put(Source.ADF, inlet());
            if (source.current(Twain.DUPLEX)
                    .filter(way -> way != Twain.NO_DUPLEX)
                    .isPresent()) {
                inlets.put(Source.ADF_DUPLEX, inlet());
            }
        }
        if (inlets.isEmpty()) {
            inlets.put(Source.FLATBED, inlet());
        }
        return new Abilities(inlets, source.get(Twain.BRIGHTNESS).isPresent());
    }

    private Inlet inlet() {
        var colours = EnumSet.noneOf(Colour.class);
        source.get(Twain.PIXELTYPE).ifPresent(types -> {
            if (types.allows(Twain.RGB)) {
                colours.add(Colour.COLOUR);
            }
            if (types.allows(Twain.GRAY)) {
                colours.add(Colour.GREY);
            }
            if (types.allows(Twain.BW)) {
                colours.add(Colour.LINEART);
            }
        });
        if (colours.isEmpty()) {
            colours.add(Colour.COLOUR);
        }
        return new Inlet(
                colours,
                source.get(Twain.XRESOLUTION).map(TwainAbilities::resolutions).orElse(List.of(USUAL_DPI)),
                reach(Twain.PHYSICALWIDTH, PaperSize.A4.width()),
                reach(Twain.PHYSICALHEIGHT, PaperSize.A4.height()));
    }

    private static List<Integer> resolutions(TwainValue value) {
        return value.isRange()
                ? Abilities.between(
                        value.allowed().get(0).intValue(),
                        value.allowed().get(1).intValue())
                : value.allowed().stream().map(Double::intValue).sorted().toList();
    }

    private double reach(int capability, double usual) {
        return source.current(capability)
                .filter(inches -> inches > 0)
                .map(inches -> inches * TwainSetup.MM_PER_INCH)
                .orElse(usual);
    }
}
