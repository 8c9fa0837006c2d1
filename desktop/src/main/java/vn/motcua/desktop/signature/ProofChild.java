// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Proving;
import vn.motcua.model.wire.Wire;

/// What the centre starts to have signatures augmented: it knows this process by [Proving], not by its classes. Ends
/// with its standard input.
public final class ProofChild {

    private record Authority(String tsa, List<String> anchors, LongTerm longTerm) {}

    /// @param later key of what is still to be done, and why it was not
    private record Raised(byte[] bytes, Level level, String later) {}

    private final InputStream in;
    private final OutputStream out;
    private @Nullable Authority asked;

    private ProofChild(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        System.setOut(System.err); // standard output is the line to the centre
        ImageIO.setUseCache(false); // pictures in documents lie in no temporary file
        var child = new ProofChild(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out));
        child.serve();
    }

    private void serve() throws IOException {
        for (String line; (line = line()) != null; ) {
            var work = Wire.read(line, Proving.Work.class);
            var signed = in.readNBytes(Math.toIntExact(work.bytes()));
            if (signed.length < work.bytes()) {
                throw new EOFException();
            }
            answer(work, signed);
        }
    }

    private void answer(Proving.Work work, byte[] signed) throws IOException {
        try {
            var raised = raise(work, signed);
            var expires = LastStamp.expires(raised.bytes());
            if (work.beyond() != null && (expires == null || !expires.isAfter(work.beyond()))) {
                say(Proving.Done.not(Proving.NO_NEWER_STAMP));
            } else {
                var name = PaperId.of(raised.bytes()).sha256();
                say(new Proving.Done("", raised.level().name(), raised.later(), name, raised.bytes().length, expires));
                out.write(raised.bytes());
            }
        } catch (Problem problem) {
            say(Proving.Done.not(problem.code().key()));
        }
        out.flush();
    }

    /// When it was signed at the latest is proved first: what authorities say of revocations can be had later, a time
    /// that has passed cannot.
    private Raised raise(Proving.Work work, byte[] signed) {
        var wanted = Level.valueOf(work.level());
        if (wanted == Level.T || !work.has().equals(Level.B.name())) {
            return new Raised(longTerm(work).augment(signed, wanted), wanted, "");
        }
        var stamped = longTerm(work).augment(signed, Level.T);
        try {
            return new Raised(longTerm(work).augment(stamped, wanted), wanted, "");
        } catch (Problem problem) {
            if (problem.code() == SignatureProblem.CERTIFICATE_REVOKED) {
                throw problem;
            }
            return new Raised(stamped, Level.T, problem.code().key());
        }
    }

    /// One for many documents of an office: what authorities say of revocations is asked once.
    private LongTerm longTerm(Proving.Work work) {
        var known = asked;
        if (known == null || !known.tsa().equals(work.tsa()) || !known.anchors().equals(work.anchors())) {
            var anchors =
                    work.anchors().stream().map(Base64.getDecoder()::decode).toList();
            var longTerm = new LongTerm(URI.create(work.tsa()), anchors, Clock.systemUTC());
            known = new Authority(work.tsa(), work.anchors(), longTerm);
            asked = known;
        }
        return known.longTerm();
    }

    private void say(Proving.Done done) throws IOException {
        out.write((Wire.text(done) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
