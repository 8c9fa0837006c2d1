// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.Authority;

/// The authorities whose signatures and time stamps on PDFs are believed: a folder of certificates (`*.cer`, DER) and
/// a registry beside them that says who each is. A certificate without an entry is believed all the same.
public final class TrustAnchors {

    private static final String REGISTRY = "registry.json";
    private static final int SHORTEST = 8;

    private final Path folder;

    public TrustAnchors(Path folder) {
        this.folder = folder;
    }

    /// In the order of their file names.
    public List<TrustAnchor> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var registry = AuthorityRegistry.of(folder.resolve(REGISTRY));
        var all = new TreeMap<String, TrustAnchor>();
        try (var files = Files.newDirectoryStream(folder, "*.cer")) {
            for (var file : files) {
                all.put(file.getFileName().toString(), anchor(Files.readAllBytes(file), registry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all.values());
    }

    private static TrustAnchor anchor(byte[] certificate, AuthorityRegistry registry) {
        var hash = PaperId.of(certificate).sha256();
        var authority = registry.certified(hash)
                .map(RegisteredAuthority::authority)
                .orElseGet(() -> new Authority(hash, commonName(certificate), Authority.Kind.OTHER, null, null, ""));
        return new TrustAnchor(certificate, authority);
    }

    /// The places that ship with the product and wait for a certificate.
    public static List<RegisteredAuthority> places() {
        return AuthorityRegistry.shipped().authorities();
    }

    /// @param id of a place that ships with the product
    /// @throws Problem UNKNOWN_AUTHORITY
    public static RegisteredAuthority place(String id) {
        return AuthorityRegistry.shipped().place(id);
    }

    /// Trusts what a file holds: one certificate or a bundle, as PEM, DER or PKCS#7. All or none.
    ///
    /// @param as what is known of it; without a name, what the certificate says
    /// @throws Problem NO_CERTIFICATE, NOT_AN_AUTHORITY
    public List<RegisteredAuthority> add(byte[] file, RegisteredAuthority as) {
        var entries = new ArrayList<RegisteredAuthority>();
        var certificates = certificates(file, as.kind());
        for (var certificate : certificates) {
            entries.add(as.with(PaperId.of(certificate).sha256(), commonName(certificate)));
        }
        try {
            Files.createDirectories(folder);
            var known = new ArrayList<>(
                    AuthorityRegistry.of(folder.resolve(REGISTRY)).authorities());
            for (var entry : entries) {
                known.removeIf(one -> one.sha256().equals(entry.sha256()));
                known.add(entry);
            }
            new AuthorityRegistry(known).write(folder.resolve(REGISTRY));
            for (var i = 0; i < certificates.size(); i++) {
                Files.write(folder.resolve(entries.get(i).sha256().substring(0, 16) + ".cer"), certificates.get(i));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Trusts it no longer.
    ///
    /// @param sha256 of the certificate, or its first 8 hex digits and more
    /// @return who it was
    /// @throws Problem UNKNOWN_AUTHORITY where none or several begin so
    public Authority remove(String sha256) {
        var found = all().stream()
                .filter(one -> one.authority().certificate().startsWith(sha256))
                .toList();
        if (sha256.length() < SHORTEST || found.size() != 1) {
            throw new Problem(WarehouseProblem.UNKNOWN_AUTHORITY, sha256);
        }
        var gone = found.getFirst().authority();
        try (var files = Files.newDirectoryStream(folder, "*.cer")) {
            for (var file : files) {
                if (PaperId.of(Files.readAllBytes(file)).sha256().equals(gone.certificate())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var rest = AuthorityRegistry.of(folder.resolve(REGISTRY)).authorities().stream()
                .filter(one -> !one.sha256().equals(gone.certificate()))
                .toList();
        new AuthorityRegistry(rest).write(folder.resolve(REGISTRY));
        return gone;
    }

    private static List<byte[]> certificates(byte[] file, Authority.Kind kind) {
        try {
            var found = new ArrayList<byte[]>();
            for (var one :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file))) {
                // one that stamps times may be trusted itself; who signs may not
                if (kind != Authority.Kind.TIME_STAMPS && ((X509Certificate) one).getBasicConstraints() < 0) {
                    throw new Problem(WarehouseProblem.NOT_AN_AUTHORITY, commonName(one.getEncoded()));
                }
                found.add(one.getEncoded());
            }
            if (found.isEmpty()) {
                throw new Problem(WarehouseProblem.NO_CERTIFICATE);
            }
            return found;
        } catch (CertificateException e) {
            throw new Problem(e, WarehouseProblem.NO_CERTIFICATE);
        }
    }

    /// Empty for what is no certificate.
    private static String commonName(byte[] certificate) {
        try {
            var read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            var name = new LdapName(read.getSubjectX500Principal().getName());
            return name.getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> String.valueOf(part.getValue()))
                    .findFirst()
                    .orElse(name.toString());
        } catch (CertificateException | InvalidNameException e) {
            return "";
        }
    }
}
