package vn.tinnhiem.app.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Đọc một gói mà không tin nó: nothing is written outside the folder, nothing larger than the manifest says, and each difference
 * from the manifest is told.
 */
public final class BundleReading {

    private static final int MOST_MEMBERS = 200_000;
    private static final int MANIFEST_BYTES = 64 * 1024 * 1024;
    /** Text shrinks to a twentieth, a bomb to a thousandth. */
    private static final long MOST_TIMES = 200;

    private static final long ALWAYS = 64L * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+(/[^/\\\\:*?\"<>|\\p{Cntrl}]+)*");

    private final String shown;
    private final List<Problem> differences = new ArrayList<>();

    private BundleReading(String shown) {
        this.shown = shown;
    }

    /**
     * What a package holds.
     *
     * @param differences of its members from its manifest
     */
    public record Read(Manifest manifest, List<Problem> differences) {}

    /**
     * Takes the members out into a folder that is empty.
     *
     * @param in the ZIP file, unlocked
     * @param fileSize bytes of it on disk
     * @param formats of which one is expected
     * @throws Refused F901 (not such a package, manifest damaged), F906 (a bomb), F907 (a name that leads elsewhere, or twice)
     */
    public static Read extract(InputStream in, Path file, Set<String> formats, Path folder) throws IOException {
        BundleReading reading = new BundleReading(file.toString());
        long most = Math.max(ALWAYS, Math.multiplyExact(Files.size(file), MOST_TIMES));
        Manifest manifest = reading.read(in, formats, folder, most);
        return new Read(manifest, List.copyOf(reading.differences));
    }

    /** Reads what was just written, and holds every byte against the manifest. */
    static void check(InputStream in, Manifest written) throws IOException {
        BundleReading reading = new BundleReading("");
        Manifest manifest = reading.read(in, Set.of(written.format()), null, Long.MAX_VALUE);
        if (!reading.differences.isEmpty() || !manifest.digest().equals(written.digest())) {
            throw new IOException("what was written reads otherwise");
        }
    }

    private Manifest read(InputStream in, Set<String> formats, @Nullable Path folder, long most) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            ZipEntry first = next(zip);
            if (first == null || !first.getName().equals(Manifest.NAME)) {
                throw refused(Fault.F901_NOT_A_PACKAGE, "");
            }
            byte[] json = bytes(zip);
            Manifest manifest =
                    Manifest.read(json).orElseThrow(() -> refused(Fault.F902_PACKAGE_DAMAGED, Manifest.NAME));
            if (!formats.contains(manifest.format())) {
                throw refused(Fault.F901_NOT_A_PACKAGE, "");
            }
            members(zip, expected(manifest, most), folder);
            return manifest;
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        return zip.getNextEntry();
    }

    private byte[] bytes(ZipInputStream zip) throws IOException {
        byte[] json = zip.readNBytes(MANIFEST_BYTES + 1);
        if (json.length > MANIFEST_BYTES) {
            throw refused(Fault.F906_PACKAGE_TOO_LARGE, Manifest.NAME);
        }
        return json;
    }

    /** The members by name: names that stay in the folder, sizes that a package of this size can hold. */
    private Map<String, Manifest.Member> expected(Manifest manifest, long most) {
        Map<String, Manifest.Member> expected = new LinkedHashMap<>();
        Set<String> folded = new HashSet<>();
        long total = 0;
        for (Manifest.Member member : manifest.members()) {
            if (unsafe(member.name()) || !folded.add(member.name().toLowerCase(java.util.Locale.ROOT))) {
                throw refused(Fault.F907_MEMBER_NAME, member.name());
            }
            if (member.size() < 0 || member.size() > most - total) {
                throw refused(Fault.F906_PACKAGE_TOO_LARGE, member.name());
            }
            total += member.size();
            expected.put(member.name(), member);
        }
        if (expected.size() > MOST_MEMBERS) {
            throw refused(Fault.F906_PACKAGE_TOO_LARGE, "");
        }
        return expected;
    }

    private static boolean unsafe(String name) {
        return name.equals(Manifest.NAME)
                || !NAME.matcher(name).matches()
                || List.of(name.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.equals("."));
    }

    private void members(ZipInputStream zip, Map<String, Manifest.Member> expected, @Nullable Path folder)
            throws IOException {
        Set<String> met = new HashSet<>();
        try {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                String name = entry.getName();
                if (name.endsWith("/") && !unsafe(name.substring(0, name.length() - 1))) {
                    continue;
                }
                if (unsafe(name) || !met.add(name)) {
                    throw refused(Fault.F907_MEMBER_NAME, name);
                }
                Manifest.Member member = expected.get(name);
                if (member == null) {
                    differs(Fault.F905_MEMBER_UNKNOWN, name);
                } else {
                    member(zip, member, folder);
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException e) {
            // The rest cannot be read: what was not met is told as missing.
            differs(Fault.F902_PACKAGE_DAMAGED, "");
        }
        expected.keySet().stream()
                .filter(name -> !met.contains(name))
                .forEach(name -> differs(Fault.F904_MEMBER_MISSING, name));
    }

    private void member(ZipInputStream zip, Manifest.Member member, @Nullable Path folder) throws IOException {
        MessageDigest digest = Bundle.sha256();
        long read = 0;
        try (OutputStream out = out(member, folder)) {
            byte[] some = new byte[LockedOutput.PIECE];
            for (int now = zip.read(some); now >= 0; now = zip.read(some)) {
                read += now;
                if (read > member.size()) {
                    throw refused(Fault.F906_PACKAGE_TOO_LARGE, member.name());
                }
                digest.update(some, 0, now);
                out.write(some, 0, now);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            differs(Fault.F902_PACKAGE_DAMAGED, member.name());
            throw e;
        }
        if (read != member.size() || !HexFormat.of().formatHex(digest.digest()).equals(member.sha256())) {
            differs(Fault.F902_PACKAGE_DAMAGED, member.name());
        }
    }

    private static OutputStream out(Manifest.Member member, @Nullable Path folder) throws IOException {
        if (folder == null) {
            return OutputStream.nullOutputStream();
        }
        Path place = folder.resolve(member.name()).normalize();
        if (!place.startsWith(folder)) {
            throw new IllegalStateException(member.name());
        }
        Files.createDirectories(java.util.Objects.requireNonNull(place.getParent()));
        return Files.newOutputStream(
                place, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE);
    }

    private void differs(Fault fault, String member) {
        differences.add(Problem.of(fault, shown, member, "member", member));
    }

    private Refused refused(Fault fault, String member) {
        return new Refused(Problem.of(fault, shown, member, "member", member));
    }
}
