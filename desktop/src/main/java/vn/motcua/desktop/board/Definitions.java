// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.model.wire.Wire;

/// What each figure means, as data with a version: printed in the report beside the figure.
public record Definitions(String version, List<Definition> figures) {

    /// @param unit empty where things are counted, else for example `đồng`
    public record Definition(String figure, String unit, String vi, String meaningVi, String en, String meaningEn) {

        public String name(Locale language) {
            return isVietnamese(language) ? vi : en;
        }

        public String meaning(Locale language) {
            return isVietnamese(language) ? meaningVi : meaningEn;
        }

        private static boolean isVietnamese(Locale language) {
            return language.getLanguage().equals("vi");
        }
    }

    public Definitions {
        figures = List.copyOf(figures);
    }

    public static Definitions shipped() {
        return Wire.read(Assets.text("definitions.json"), Definitions.class);
    }

    /// @param figure with or without a part
    public Optional<Definition> of(String figure) {
        var part = figure.indexOf(':');
        var name = part < 0 ? figure : figure.substring(0, part);
        return figures.stream().filter(d -> d.figure().equals(name)).findFirst();
    }
}
