// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Scan;

/// Which desk is open. Desks are built when first gone to; an area without a supplier is not there for this officer.
public final class Navigation {

    private final Map<Area, Supplier<Desk>> suppliers;
    private final Map<Area, ObservableValue<? extends Number>> early;
    private final Map<Area, Desk> built = new EnumMap<>(Area.class);
    private final ReadOnlyObjectWrapper<Area> area;
    private Consumer<Desk> onBuilt = _ -> {};

    /// @param suppliers at least one
    public Navigation(Map<Area, Supplier<Desk>> suppliers) {
        this(suppliers, Map.of());
    }

    /// @param suppliers at least one
    /// @param early what waits at desks that nobody has opened yet
    public Navigation(Map<Area, Supplier<Desk>> suppliers, Map<Area, ObservableValue<? extends Number>> early) {
        this.suppliers = new EnumMap<>(suppliers);
        this.early = Map.copyOf(early);
        area = new ReadOnlyObjectWrapper<>(this.suppliers.keySet().iterator().next());
    }

    public ReadOnlyObjectProperty<Area> area() {
        return area.getReadOnlyProperty();
    }

    public List<Area> areas() {
        return List.copyOf(suppliers.keySet());
    }

    public Desk desk() {
        return desk(area.get());
    }

    /// @return whether this officer has that area
    public boolean go(Area to) {
        if (!suppliers.containsKey(to)) {
            return false;
        }
        if (to != area.get()) {
            desk().left();
            desk(to);
            area.set(to);
            desk().entered();
        }
        return true;
    }

    /// The desk of an area if it was opened before; asks nothing of the others.
    Optional<Desk> opened(Area which) {
        return Optional.ofNullable(built.get(which));
    }

    /// What waits at a desk, opened or not.
    Optional<ObservableValue<? extends Number>> waiting(Area which) {
        return Optional.<ObservableValue<? extends Number>>ofNullable(early.get(which))
                .or(() -> opened(which).map(Desk::waiting));
    }

    /// Told of each desk when it is built.
    void onBuilt(Consumer<Desk> listener) {
        onBuilt = listener;
        built.values().forEach(listener);
    }

    /// Gives the scan to the open desk, else to the desk its kind belongs to.
    ///
    /// @return whether a desk took it
    public boolean scanned(Scan scan) {
        if (desk().scanned(scan)) {
            return true;
        }
        for (var home : homes(scan.kind())) {
            if (home != area.get() && suppliers.containsKey(home) && desk(home).scanned(scan)) {
                go(home);
                return true;
            }
        }
        return scan.kind() == Scan.Kind.SHEET && scanned(new Scan(Scan.Kind.DOSSIER, scan.text()));
    }

    private static List<Area> homes(Scan.Kind kind) {
        return switch (kind) {
            case CARD, OPAQUE -> List.of(Area.COUNTER);
            case DOSSIER -> List.of(Area.BAGS, Area.RETURNS, Area.SENT, Area.DOSSIERS, Area.COUNTER);
            case ASKED -> List.of(Area.COUNTER, Area.DOSSIERS);
            case SHEET -> List.of(Area.DOSSIERS);
            case SEAL -> List.of(Area.VERIFY);
        };
    }

    /// The officer signs out: the open desk is left, and no desk listens any more.
    public void end() {
        desk().left();
        built.values().forEach(Desk::ended);
    }

    private Desk desk(Area which) {
        var desk = built.get(which);
        if (desk == null) {
            desk = java.util.Objects.requireNonNull(suppliers.get(which)).get();
            built.put(which, desk);
            onBuilt.accept(desk);
        }
        return desk;
    }
}
