// SPDX-License-Identifier: Apache-2.0
/// What every desk needs of the screen: the one door between threads (`Background`), the words of both languages
/// (`Words`), problems shown to people, the theme, and small controls. May import shared-model, JavaFX, AtlantaFX
/// and Ikonli; nothing else of the desktop.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.kit;
