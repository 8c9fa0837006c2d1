// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.problem.Problem;

/// The tokens whose modules this machine has, and key files.
///
/// @param files PKCS#12; one that is not there is not offered
/// @param modules one that is not there is passed over
public record MachineTokens(List<Path> files, List<CardModule> modules, Clock clock) implements TokenSource {

    /// In a counter's profile: the paths of further modules, one a line.
    public static final String MODULES = "pkcs11.txt";

    /// Where the makers' software puts its module.
    private static final List<String> UNIX = List.of(
            "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
            "/usr/lib64/opensc-pkcs11.so",
            "/usr/lib/libeTPkcs11.so",
            "/usr/lib/libeToken.so",
            "/Library/OpenSC/lib/opensc-pkcs11.so",
            "/usr/local/lib/libeTPkcs11.dylib");

    private static final List<String> WINDOWS = List.of(
            "C:\\Windows\\System32\\eTPKCS11.dll",
            "C:\\Windows\\System32\\eToken.dll",
            "C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll");

    /// The usual modules and those that the profile names, and the profile's own `signer.p12`.
    public static MachineTokens of(Path profile, Clock clock) {
        var usual = (File.separatorChar == '\\' ? WINDOWS : UNIX).stream();
        var modules = Stream.concat(named(profile.resolve(MODULES)).stream(), usual)
                .distinct()
                .map(path -> CardModule.of(Path.of(path)))
                .toList();
        return new MachineTokens(List.of(profile.resolve("signer.p12")), modules, clock);
    }

    private static List<String> named(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new Problem(e, CardProblem.MODULE_MISSING, MODULES);
        }
    }

    /// @throws Problem of a module only where nothing else is there
    @Override
    public List<TokenOffer> offers() {
        var offers = new ArrayList<TokenOffer>();
        var troubles = new ArrayList<Problem>();
        for (var module : modules) {
            try {
                offers.addAll(offers(module));
            } catch (Problem trouble) {
                troubles.add(trouble);
            }
        }
        files.stream().filter(Files::isRegularFile).map(TokenOffer::of).forEach(offers::add);
        if (offers.isEmpty() && !troubles.isEmpty()) {
            throw troubles.getFirst();
        }
        return offers;
    }

    private static List<TokenOffer> offers(CardModule module) {
        if (!Files.isRegularFile(module.library())) {
            return List.of();
        }
        return module.cards().stream()
                .flatMap(card -> card.keys().stream().map(key -> TokenOffer.of(module, card, key)))
                .toList();
    }

    @Override
    public SigningToken open(TokenChoice choice, char[] pin, PinAsker asker) {
        var now = clock.instant();
        if (choice.card() == null) {
            return FileToken.open(Path.of(Objects.requireNonNull(choice.file())), pin, now);
        }
        var library = Path.of(choice.card().module());
        var module = modules.stream()
                .filter(m -> m.library().equals(library))
                .findFirst()
                .orElseGet(() -> CardModule.of(library));
        return CardToken.open(module, choice.card(), pin, asker, now);
    }
}
