// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.SeparatedPages;
import vn.motcua.model.paper.Separator;
import vn.motcua.model.problem.Problem;

/// Papers on this machine.
class ShelfTest extends FilledShelf {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 500_000})
    void aPaperComesBackByteForByte(int size) throws IOException {
        var bytes = bytes(size);
        var paper = keep(bytes);
        assertEquals(PaperId.of(bytes), paper);
        assertTrue(store.shelf().has(paper));
        assertEquals(size, store.shelf().size(paper));
        try (var in = store.shelf().open(paper)) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    @Test
    void theSamePaperTwiceIsKeptOnce() throws IOException {
        assertEquals(keep(bytes(100)), keep(bytes(100)));
        assertEquals(1, files().size());
        assertEquals(1, store.shelf().orphans().size());
    }

    @Test
    void aPaperChangedOnTheDiskIsNotGivenOut() throws IOException {
        var paper = keep(bytes(200_000));
        var file = files().getFirst();
        var sealed = Files.readAllBytes(file);
        for (var at : List.of(2, 10, 30, 70_000, sealed.length - 1)) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertDamaged(paper);
        }
        var chunk = 65_536 + 16;
        Files.write(file, java.util.Arrays.copyOf(sealed, 20 + chunk));
        assertDamaged(paper);
        var swapped = sealed.clone();
        System.arraycopy(sealed, 20, swapped, 20 + chunk, chunk);
        System.arraycopy(sealed, 20 + chunk, swapped, 20, chunk);
        Files.write(file, swapped);
        assertDamaged(paper);
        Files.write(file, new byte[0]);
        assertDamaged(paper);
    }

    @Test
    void aPaperThatWasNeverKeptIsSaidToBeMissing() {
        var unknown = PaperId.of(new byte[] {9});
        assertFalse(store.shelf().has(unknown));
        assertEquals(
                StoreProblem.NO_PAPER,
                assertThrows(Problem.class, () -> store.shelf().open(unknown)).code());
    }

    @Test
    void aScannerThatFailsHalfWayLeavesNothing() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("jam");
            }
        };
        assertThrows(Problem.class, () -> store.shelf().keep(broken, "scan", null));
        assertEquals(List.of(), files());
    }

    @Test
    void aPaperThatIsOnlyBeingMadeIsTheSamePaperAndOneThatFailsHalfWayLeavesNothing() throws IOException {
        var bytes = bytes(200_000);
        var made = store.shelf()
                .keep(
                        out -> {
                            for (var b : bytes) {
                                out.write(b);
                            }
                        },
                        "scan",
                        null);
        assertEquals(keep(bytes), made);
        assertEquals(bytes.length, store.shelf().size(made));
        var full = assertThrows(
                Problem.class,
                () -> store.shelf()
                        .keep(
                                out -> {
                                    out.write(bytes(100_000));
                                    throw new UncheckedIOException(new IOException("No space left on device"));
                                },
                                "scan",
                                null));
        assertEquals(StoreProblem.DISK_FULL, full.code());
        assertEquals(1, files().size());
    }

    @Test
    void whatIsDoneToAPageIsKeptBesideItsOriginal() {
        var dossier = Sample.dossierId();
        var page = new PageImage(bytes(700), 300, 10, 20);
        assertEquals(1, store.shelf().scanned().keep(dossier, page));
        assertEquals(2, store.shelf().scanned().keep(dossier, new PageImage(bytes(3), 200, 5, 6)));
        assertEquals(KeptSheet.EMPTY, store.shelf().scanned().sheet(dossier));
        var edits = PageEdits.NONE.turned(1).level(-1.25).cropped(new CropBox(-2, 1, 7, 9));
        var sheet = new PageSheet(
                List.of(
                        PageSheet.Page.of(2, PageEdits.NONE.kept()),
                        PageSheet.Page.of(1, edits).to(3)),
                2);
        store.shelf().scanned().keep(dossier, KeptSheet.EMPTY);
        var kept = new KeptSheet(
                sheet, SeparatedPages.NONE.by(new Separator("1.001193", 2)).came(2));
        store.shelf().scanned().keep(dossier, kept);
        startAgain();
        assertEquals(kept, store.shelf().scanned().sheet(dossier));
        assertEquals(List.of(1, 2), store.shelf().scanned().numbers(dossier));
        assertEquals(page, store.shelf().scanned().page(dossier, 1).orElseThrow());
        store.shelf().scanned().drop(dossier);
        assertEquals(KeptSheet.EMPTY, store.shelf().scanned().sheet(dossier));
    }

    @Test
    void pagesKeepTheirOrderUntilTheyAreLetGo() throws IOException {
        var dossier = Sample.dossierId();
        var other = Sample.dossierId();
        var pages = List.of(
                new PageImage(bytes(70_000), 300, 10, 20),
                new PageImage(bytes(3), 200, 5, 6),
                new PageImage(bytes(70_000), 300, 10, 20));
        pages.forEach(p -> store.shelf().scanned().keep(dossier, p));
        store.shelf().scanned().keep(other, pages.get(1));
        assertEquals(pages, store.shelf().scanned().of(dossier));
        store.shelf().scanned().drop(dossier);
        assertEquals(List.of(), store.shelf().scanned().of(dossier));
        assertEquals(
                List.of(pages.get(1)), store.shelf().scanned().of(other), "the same page of another dossier stays");
        assertEquals(1, files().size());
    }

    private void assertDamaged(PaperId paper) {
        var problem = assertThrows(Problem.class, () -> {
            try (var in = store.shelf().open(paper)) {
                in.readAllBytes();
            }
        });
        assertEquals(StoreProblem.PAPER_DAMAGED, problem.code());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(profile.resolve("papers"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
