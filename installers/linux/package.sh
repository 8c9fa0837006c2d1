#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Makes, from the libraries that Maven has gathered in target/app and target/fx:
#   target/image/motcua            application image: own run time, launchers motcua and motcua-server
#   target/motcua_VERSION_ARCH.deb
# Usage: package.sh VERSION "JVM FLAGS" "FLAGS OF THE COUNTER BESIDES"
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1 flags=$2 counter=$3
jdk=$(../motcua _jdk)
target=$PWD/target
image=$target/image/motcua

# Nothing newer than the .deb: nothing to do.
if [ -e "$target/done" ] && [ -z "$(find "$target/app" "$target/fx" linux -newer "$target/done" -print -quit)" ]; then exit; fi
rm -rf "$target/runtime" "$target/image" "$target/jpackage" "$target"/*.deb "$target/done"

# The run time: all of Java SE, what our libraries use besides, and JavaFX. The application stays on the class path.
modules=java.se,jdk.unsupported,jdk.crypto.ec,jdk.crypto.cryptoki,jdk.localedata,jdk.charsets,jdk.zipfs,jdk.net
modules=$modules,jdk.management,jdk.httpserver,jdk.jfr,jdk.security.auth,javafx.controls
"$jdk/bin/jlink" --module-path "$target/fx" --add-modules "$modules" --include-locales=vi,en \
  --strip-debug --no-header-files --no-man-pages --output "$target/runtime"

# The image. jpackage wants each JVM flag by itself.
options=()
for flag in $flags $counter; do options+=(--java-options "$flag"); done
options+=(--java-options --enable-native-access=javafx.graphics)
cat > "$target/server.properties" <<TXT
main-jar=sync-server-$version.jar
main-class=vn.motcua.server.SyncServer
java-options=$flags -Xms64m -Xmx180m -Xmn20m -XX:SurvivorRatio=3 -XX:+UseSerialGC -XX:MarkSweepDeadRatio=0 -XX:ReservedCodeCacheSize=36m -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=10000
win-console=true
TXT
"$jdk/bin/jpackage" --type app-image --name motcua --app-version "$version" --vendor "Motcua contributors" \
  --description "The one-stop counter" --copyright "Apache-2.0" \
  --runtime-image "$target/runtime" --input "$target/app" --main-jar "desktop-$version.jar" \
  --main-class vn.motcua.desktop.Motcua --arguments desktop "${options[@]}" \
  --icon ../assets/brand/motcua.png --add-launcher "motcua-server=$target/server.properties" --dest "$target/image"

# Child processes (scanner drivers, foreign files) are started with the run time's own java; jpackage may have left it out.
if [ ! -x "$image/lib/runtime/bin/java" ]; then
  mkdir -p "$image/lib/runtime/bin"
  cp "$target/runtime/bin/java" "$image/lib/runtime/bin/"
fi
cp ../LICENSE ../NOTICE ../docs/third-party.md "$image/lib/"
cp linux/motcua-server.service "$image/lib/"

# gzip takes seconds where xz takes minutes; fakeroot walks all possible file descriptors, of which some systems allow
# a thousand million.
export DPKG_DEB_COMPRESSOR_TYPE=gzip DPKG_DEB_COMPRESSOR_LEVEL=6
ulimit -n 4096 2>/dev/null || true

# The .deb knows icons only by the launchers' names.
cp -r linux/jpackage "$target/jpackage"
for launcher in motcua motcua-server; do cp ../assets/brand/motcua.png "$target/jpackage/$launcher.png"; done

# The .deb: menu entry and scripts are in linux/jpackage; what the program needs of the system beyond what jpackage finds.
"$jdk/bin/jpackage" --type deb --name motcua --app-version "$version" --app-image "$image" --dest "$target" \
  --vendor "Motcua contributors" --description "The one-stop counter of administrative procedures (mot cua)" \
  --linux-package-name motcua --linux-deb-maintainer "maintainers@motcua.example" --linux-shortcut \
  --linux-menu-group "Office" --linux-app-category "misc" --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libsane1, sane-airscan" \
  --resource-dir "$target/jpackage" --license-file ../LICENSE
touch "$target/done"
