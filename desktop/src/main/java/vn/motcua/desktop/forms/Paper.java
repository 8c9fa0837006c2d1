// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// A size of paper with its margins and letters. mm and points.
enum Paper {
    A5(148, 210, 12, 10, 9, 9.6f, 8.4f),
    A5_LANDSCAPE(210, 148, 12, 10, 9, 9.6f, 9.4f),
    A4(210, 297, 30, 15, 20, 12.5f, 10.8f),
    A4_LANDSCAPE(297, 210, 20, 15, 15, 11, 10.8f);

    private static final float MM = 72 / 25.4f;

    final float width;
    final float height;
    final float left;
    final float right;
    final float top;
    final float bottom;
    /// Size of running text, points.
    final float body;
    /// Size of the letterhead, points.
    final float head;

    Paper(float width, float height, float left, float right, float upper, float body, float head) {
        this.width = width * MM;
        this.height = height * MM;
        this.left = left * MM;
        this.right = this.width - right * MM;
        this.top = this.height - upper * MM;
        this.bottom = upper * MM;
        this.body = body;
        this.head = head;
    }

    boolean isSmall() {
        return this == A5 || this == A5_LANDSCAPE;
    }

    float wide() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
    }
}
