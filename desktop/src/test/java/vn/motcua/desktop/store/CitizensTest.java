// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;

class CitizensTest extends FreshStore {

    @Test
    void aSearchShowsTheNamesReadSoFarAndThenAllOfThem() {
        var many = IntStream.range(0, 4_100)
                .mapToObj(i -> new Citizen(
                        new CitizenNumber("048200%06d".formatted(i)),
                        i % 2_000 == 0 ? "Lê Đỗ Linh" : "Trần Văn Bình",
                        Sample.citizen().birth(),
                        Sample.citizen().sex(),
                        "",
                        ""))
                .toList();
        store.citizens().put(many);
        startAgain();
        var pages = new AtomicInteger();
        assertFalse(store.citizens().warm(() -> pages.incrementAndGet() == 1), "stopped after the first page");
        var soFar = store.citizens().searchSoFar("linh do", 9);
        assertEquals(new Citizens.Found(List.of(many.getFirst()), false), soFar);
        assertEquals(3, store.citizens().search("linh do", 9).size());
        assertTrue(store.citizens().searchSoFar("linh do", 9).all());
    }

    @Test
    void citizensAreFoundByNumberAndByNameWithoutAccents() {
        var other = new Citizen(
                new CitizenNumber("048200111222"),
                "Lê Đỗ Linh",
                Sample.citizen().birth(),
                Sample.citizen().sex(),
                "",
                "");
        store.citizens().put(List.of(Sample.citizen(), other));
        assertEquals(List.of(other), store.citizens().search("le do", 5));
        assertEquals(List.of(other), store.citizens().search("ĐỖ LINH", 5), "also within the name");
        assertEquals(List.of(Sample.citizen()), store.citizens().search("048195", 5));
        assertEquals(2, store.citizens().search("048", 5).size());
        assertEquals(1, store.citizens().search("048", 1).size());
        assertEquals(List.of(), store.citizens().search("  ", 5));
        assertEquals(List.of(Sample.citizen()), store.citizens().search("linh ngu", 5), "words in any order");
        assertEquals(List.of(other, Sample.citizen()), store.citizens().search("l", 5), "who begins so is first");
    }

    @Test
    void aCitizenWithANewNameIsNoMoreFoundByTheOld() {
        var old = Sample.citizen();
        var renamed = new Citizen(old.number(), "Nguyễn Thị Mai", old.birth(), old.sex(), "", "");
        store.citizens().put(List.of(old, old));
        store.citizens().put(List.of(old));
        store.citizens().put(List.of(renamed));
        assertEquals(List.of(), store.citizens().search("linh", 5));
        assertEquals(List.of(renamed), store.citizens().search("thi mai", 5));
        assertEquals(List.of(renamed), store.citizens().search("048195", 5));
    }

    @Test
    void anOpaqueQrIsBoundOnceAndKnownAtOnce() {
        var key = "ab".repeat(32);
        assertTrue(store.citizens().bound(key).isEmpty());
        store.declare(new Act.BindKey(key, Sample.citizen().number()), Sample.clerk());
        assertEquals(Sample.citizen().number(), store.citizens().bound(key).orElseThrow());
        assertTrue(store.outbox().waiting(9).getFirst().command().act() instanceof Act.BindKey);
    }
}
