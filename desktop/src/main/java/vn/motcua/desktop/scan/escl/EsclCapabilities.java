// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.desktop.scan.Abilities;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.problem.Problem;

/// What a device says that it can: `ScannerCapabilities`.
///
/// @param version of eSCL, as the device writes it
/// @param brightness its scale; empty if it has none
record EsclCapabilities(String version, Device device, Map<Source, Inlet> inlets, Optional<Scale> brightness) {

    static final double UNITS_PER_MM = 300 / 25.4;
    private static final String VERSION = "2.0";
    private static final int USUAL_DPI = 300; // of a device that lists none

    /// @param modes `ColorMode`s
    /// @param formats media types
    /// @param extended whether formats are told by `DocumentFormatExt`, which came with eSCL 2.1
    /// @param width in 1/300 inch
    /// @param height in 1/300 inch
    record Inlet(
            Set<String> modes,
            List<Integer> resolutions,
            Set<String> formats,
            boolean extended,
            int width,
            int height) {

        Abilities.Inlet offered() {
            var colours = EnumSet.noneOf(Colour.class);
            for (var mode : modes) {
                if (mode.startsWith("RGB")) {
                    colours.add(Colour.COLOUR);
                } else if (mode.startsWith("Gray")) {
                    colours.add(Colour.GREY);
                } else if (mode.equals("BlackAndWhite1")) {
                    colours.add(Colour.LINEART);
                }
            }
            return new Abilities.Inlet(
                    colours.isEmpty() ? EnumSet.of(Colour.COLOUR) : colours,
                    resolutions,
                    width / UNITS_PER_MM,
                    height / UNITS_PER_MM);
        }
    }

    /// Least, usual and greatest value.
    record Scale(int least, int normal, int most) {}

    /// @throws Problem BAD_ANSWER
    static EsclCapabilities read(byte[] xml, EsclAddress address) {
        try {
            var root = XmlTree.root(xml);
            var inlets = inlets(root);
            if (!"ScannerCapabilities".equals(root.getLocalName()) || inlets.isEmpty()) {
                throw new Problem(ScanProblem.BAD_ANSWER, address.host());
            }
            return new EsclCapabilities(version(root), device(root, address), inlets, scale(root));
        } catch (SAXException e) {
            throw new Problem(e, ScanProblem.BAD_ANSWER, address.host());
        }
    }

    private static String version(Element root) {
        var told = XmlTree.text(root, "Version");
        return told.matches("[0-9]{1,2}\\.[0-9]{1,4}") ? told : VERSION;
    }

    private static Device device(Element root, EsclAddress address) {
        var maker = plain(XmlTree.text(root, "Manufacturer"));
        var model = plain(XmlTree.text(root, "MakeAndModel"));
        return new Device(
                address.device(),
                model.startsWith(maker) ? "" : maker,
                model.isEmpty() ? address.host() : model,
                plain(XmlTree.text(root, "UUID")).replace("urn:uuid:", ""));
    }

    /// What a stranger's machine calls itself, as one short line.
    static String plain(String told) {
        var line = told.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, line.offsetByCodePoints(0, Math.min(80, line.codePointCount(0, line.length()))));
    }

    private static Map<Source, Inlet> inlets(Element root) {
        var inlets = new EnumMap<Source, Inlet>(Source.class);
        XmlTree.child(root, "Platen")
                .flatMap(p -> XmlTree.child(p, "PlatenInputCaps"))
                .ifPresent(caps -> inlets.put(Source.FLATBED, inlet(root, caps)));
        XmlTree.child(root, "Adf").ifPresent(feeder -> {
            var simplex = XmlTree.child(feeder, "AdfSimplexInputCaps");
            var duplex = XmlTree.child(feeder, "AdfDuplexInputCaps");
            var saysDuplex = XmlTree.below(feeder, "AdfOption")
                    .anyMatch(o -> "Duplex".equals(o.getTextContent().strip()));
            simplex.or(() -> duplex).ifPresent(caps -> inlets.put(Source.ADF, inlet(root, caps)));
            duplex.or(() -> saysDuplex ? simplex : Optional.empty())
                    .ifPresent(caps -> inlets.put(Source.ADF_DUPLEX, inlet(root, caps)));
        });
        return inlets;
    }

    private static Inlet inlet(Element root, Element caps) {
        var profiles = profiles(root, caps);
        return new Inlet(
                texts(profiles, "ColorMode"),
                resolutions(profiles),
                texts(profiles, "DocumentFormat", "DocumentFormatExt"),
                profiles.stream()
                        .anyMatch(p ->
                                XmlTree.below(p, "DocumentFormatExt").findAny().isPresent()),
                XmlTree.number(caps, "MaxWidth").filter(n -> n > 0).orElse(2480),
                XmlTree.number(caps, "MaxHeight").filter(n -> n > 0).orElse(3508));
    }

    /// Written out or by reference to one that stands at the top.
    private static List<Element> profiles(Element root, Element caps) {
        var shared = XmlTree.child(root, "SettingProfiles").stream()
                .flatMap(s -> XmlTree.children(s, "SettingProfile"))
                .toList();
        return XmlTree.below(caps, "SettingProfile")
                .flatMap(p -> Stream.concat(
                        Stream.of(p),
                        shared.stream()
                                .filter(s -> !p.getAttribute("ref").isEmpty()
                                        && p.getAttribute("ref").equals(s.getAttribute("name")))))
                .toList();
    }

    private static Set<String> texts(List<Element> profiles, String... names) {
        return profiles.stream()
                .flatMap(p -> Stream.of(names).flatMap(name -> XmlTree.below(p, name)))
                .map(e -> e.getTextContent().strip())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Integer> resolutions(List<Element> profiles) {
        var listed = new TreeSet<Integer>();
        for (var profile : profiles) {
            XmlTree.below(profile, "DiscreteResolution")
                    .forEach(r -> XmlTree.number(r, "XResolution").ifPresent(listed::add));
            XmlTree.below(profile, "XResolutionRange")
                    .forEach(r -> listed.addAll(Abilities.between(
                            XmlTree.number(r, "Min").orElse(0),
                            XmlTree.number(r, "Max").orElse(USUAL_DPI))));
        }
        listed.removeIf(dpi -> dpi <= 0);
        return listed.isEmpty() ? List.of(USUAL_DPI) : List.copyOf(listed);
    }

    private static Optional<Scale> scale(Element root) {
        return XmlTree.child(root, "BrightnessSupport")
                .flatMap(s -> XmlTree.number(s, "Min")
                        .flatMap(least -> XmlTree.number(s, "Max")
                                .filter(most -> most > least)
                                .map(most -> new Scale(
                                        least,
                                        Math.clamp(XmlTree.number(s, "Normal").orElse((least + most) / 2), least, most),
                                        most))));
    }

    Abilities abilities() {
        var offered = new EnumMap<Source, Abilities.Inlet>(Source.class);
        inlets.forEach((source, inlet) -> offered.put(source, inlet.offered()));
        return new Abilities(offered, brightness.isPresent());
    }
}
