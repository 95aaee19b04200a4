package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Nơi cấp chứng thư của riêng máy này: a certificate authority in the data folder that can vouch only for this machine's
 * name and for addresses inside a building, so that whoever trusts it risks nothing elsewhere.
 */
final class LocalAuthority {

    static final String CA_CERTIFICATE = "ca.crt";
    static final String SERVER_CERTIFICATE = "server.crt";
    static final String SERVER_KEY = "server.key";

    private static final String CA_KEY = "ca.key";
    private static final Duration CA_LIFE = Duration.ofDays(3650);
    /** Phones refuse server certificates that live longer. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    private static final Duration NEAR_ITS_END = Duration.ofDays(30);
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> INSIDE =
            List.of("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    private final PemFolder files;
    private final Clock clock;

    /** @param data the data folder; files go into {@code tls} below it */
    LocalAuthority(Path data, Clock clock) {
        this.files = new PemFolder(data.resolve("tls"));
        this.clock = clock;
    }

    Path file(String name) {
        return files.file(name);
    }

    /**
     * Makes what is missing: the authority once, the server's certificate whenever the names changed or its end is near.
     *
     * @param host name of this machine
     * @param addresses by which it is reached; those of the outside world are left out
     * @return whether a new certificate was made
     */
    boolean provide(String host, List<InetAddress> addresses) {
        try {
            files.make();
            boolean freshCa = !Files.exists(file(CA_CERTIFICATE))
                    || !Files.exists(file(CA_KEY))
                    || endsSoon(files.certificate(CA_CERTIFICATE))
                    || !commonName(files.certificate(CA_CERTIFICATE)).contains(host);
            if (freshCa) {
                makeAuthority(host);
            }
            Set<String> names = names(host, addresses);
            if (!freshCa
                    && Files.exists(file(SERVER_KEY))
                    && Files.exists(file(SERVER_CERTIFICATE))
                    && !endsSoon(files.certificate(SERVER_CERTIFICATE))
                    && namesOf(files.certificate(SERVER_CERTIFICATE)).equals(names)) {
                return false;
            }
            makeServer(host, names);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the authority's certificate in pairs, to compare before trusting it. */
    String fingerprint() {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(files.certificate(CA_CERTIFICATE).getEncoded());
            return java.util.HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server's certificate vouches for. */
    Set<String> names() {
        try {
            return namesOf(files.certificate(SERVER_CERTIFICATE));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(String host, List<InetAddress> addresses) {
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", host));
        addresses.stream()
                .filter(LanAddresses::inside)
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .forEach(names::add);
        return names;
    }

    private static Set<String> namesOf(X509Certificate certificate) throws GeneralSecurityException {
        Set<String> names = new TreeSet<>();
        if (certificate.getSubjectAlternativeNames() != null) {
            certificate.getSubjectAlternativeNames().forEach(name -> names.add(String.valueOf(name.get(1))));
        }
        return names;
    }

    private void makeAuthority(String host) throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPair keys = keys();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "Tin Nhiem " + host)
                .addRDN(BCStyle.O, "Tin Nhiem")
                .build();
        JcaX509v3CertificateBuilder builder = builder(name, name, keys, CA_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        List<GeneralSubtree> permitted = new ArrayList<>();
        permitted.add(new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")));
        permitted.add(new GeneralSubtree(new GeneralName(GeneralName.dNSName, host)));
        INSIDE.forEach(net -> permitted.add(new GeneralSubtree(new GeneralName(GeneralName.iPAddress, net))));
        builder.addExtension(
                Extension.nameConstraints, true, new NameConstraints(permitted.toArray(GeneralSubtree[]::new), null));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        files.write(CA_KEY, PemFolder.pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        files.write(
                CA_CERTIFICATE,
                PemFolder.pem("CERTIFICATE", signed(builder, keys.getPrivate()).getEncoded()));
    }

    private void makeServer(String host, Set<String> names)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X509Certificate authority = files.certificate(CA_CERTIFICATE);
        KeyPair keys = keys();
        X500Name issuer =
                X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = builder(
                issuer,
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, host).build(),
                keys,
                SERVER_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(names.stream().map(LocalAuthority::general).toArray(GeneralName[]::new)));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublicKey()));
        X509Certificate server = signed(builder, files.key(CA_KEY));
        // The key first: whoever watches the files takes both when the certificate has changed.
        files.write(SERVER_KEY, PemFolder.pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        files.write(
                SERVER_CERTIFICATE,
                PemFolder.pem("CERTIFICATE", server.getEncoded())
                        + PemFolder.pem("CERTIFICATE", authority.getEncoded()));
    }

    private static GeneralName general(String name) {
        boolean address = name.indexOf(':') >= 0 || name.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair keys, Duration life) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, RANDOM).setBit(119),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(life).minus(BEFORE)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private boolean endsSoon(X509Certificate certificate) {
        return clock.instant()
                .plus(NEAR_ITS_END)
                .isAfter(certificate.getNotAfter().toInstant());
    }

    private static String commonName(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
