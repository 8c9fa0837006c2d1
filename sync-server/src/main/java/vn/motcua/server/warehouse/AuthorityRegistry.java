// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// What is known of authorities, as data (`registry.json`).
record AuthorityRegistry(List<RegisteredAuthority> authorities) {

    AuthorityRegistry {
        authorities = List.copyOf(authorities);
    }

    /// The places that ship with the product: authorities of the country, whose certificates an administrator fetches.
    static AuthorityRegistry shipped() {
        try (var in = AuthorityRegistry.class.getResourceAsStream("authorities.json")) {
            if (in == null) {
                throw new IllegalStateException("missing resource authorities.json");
            }
            return Wire.read(in.readAllBytes(), AuthorityRegistry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty where there is no such file.
    static AuthorityRegistry of(Path file) {
        try {
            return Files.exists(file)
                    ? Wire.read(Files.readAllBytes(file), AuthorityRegistry.class)
                    : new AuthorityRegistry(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            var anew = file.resolveSibling(file.getFileName() + ".new");
            Files.write(anew, Wire.write(this));
            Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<RegisteredAuthority> certified(String sha256) {
        return authorities.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
    }

    /// @throws Problem UNKNOWN_AUTHORITY
    RegisteredAuthority place(String id) {
        return authorities.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(WarehouseProblem.UNKNOWN_AUTHORITY, id));
    }
}
