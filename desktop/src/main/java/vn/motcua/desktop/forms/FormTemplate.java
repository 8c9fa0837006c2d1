// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.util.List;
import java.util.Map;

/// One form of a set, as data: what the law may change. Texts hold places `{path}` or `{path|format}` that
/// [Phrases] fills from the content.
///
/// @param kind number of the [FormKind]
/// @param copies what each printed copy is called; empty for one copy without a name
/// @param head lines below the agency's name
/// @param place line below the motto
/// @param empty what stands where the content says nothing
/// @param words texts of enum constants
record FormTemplate(
        String kind,
        Paper paper,
        List<String> copies,
        String title,
        String subtitle,
        String subject,
        List<String> head,
        String place,
        String empty,
        Map<String, String> words,
        List<Block> blocks) {

    enum Kind {
        /// label and value on one line, wrapping
        LINE,
        /// a paragraph
        TEXT,
        TABLE,
        SIGN
    }

    enum Style {
        REGULAR,
        BOLD,
        ITALIC
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// @param when path that must hold something for the block to be there; `!path` the reverse
    /// @param rows path of the list that a table shows, one row each
    /// @param blank a table has at least so many rows, the rest to write on
    /// @param beside more labels and values on the same line
    /// @param qr codes left of the signatures
    record Block(
            Kind kind,
            String label,
            String value,
            Style style,
            Align align,
            String when,
            String empty,
            List<Beside> beside,
            String rows,
            int blank,
            List<Column> columns,
            List<Cell> total,
            List<Signer> signers,
            List<Code> qr) {

        Block {
            label = text(label);
            value = text(value);
            style = style == null ? kind == Kind.LINE ? Style.BOLD : Style.REGULAR : style;
            align = align == null ? Align.LEFT : align;
            when = text(when);
            empty = text(empty);
            beside = list(beside);
            rows = text(rows);
            columns = list(columns);
            total = list(total);
            signers = list(signers);
            qr = list(qr);
        }
    }

    record Beside(String label, String value) {}

    /// @param group heading that spans this column and its neighbours of the same group
    /// @param width share of the table's width
    record Column(String head, String group, String value, float width, Align align) {
        Column {
            group = text(group);
            align = align == null ? Align.LEFT : align;
        }
    }

    /// @param span how many columns
    record Cell(int span, String value, Align align) {
        Cell {
            span = Math.max(1, span);
            align = align == null ? Align.LEFT : align;
        }
    }

    record Signer(String title, String how, String name) {
        Signer {
            how = text(how);
            name = text(name);
        }
    }

    /// @param label small text below the code
    /// @param when path that must hold something for the code to be there
    record Code(String value, String label, String when) {
        Code {
            label = text(label);
            when = text(when);
        }
    }

    FormTemplate {
        paper = paper == null ? Paper.A5 : paper;
        copies = list(copies);
        subtitle = text(subtitle);
        head = list(head);
        place = text(place);
        empty = text(empty);
        words = words == null ? Map.of() : Map.copyOf(words);
        blocks = list(blocks);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
