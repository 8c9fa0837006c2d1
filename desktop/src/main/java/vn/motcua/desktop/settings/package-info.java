// SPDX-License-Identifier: Apache-2.0
/// What an administrator sets for all counters: reference data (procedures, fees, calendars, terms) published from
/// files, without a release. May import scan, print, signature, store, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.settings;
