#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Unpacks the .deb as a stranger's machine would and walks the whole job with it, with no Java anywhere: an empty PATH
# and no JAVA_HOME. Ends with an error if a step of the demo was not as it should be.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -n "${DISPLAY:-}" ] || exec ../motcua _virtual "$PWD/linux/check.sh"

# What others made and we hand out is named, with version and licence.
for jar in target/app/*.jar target/fx/*.jar; do
  name=$(basename "$jar" .jar) && name=${name%-linux*}
  case $name in desktop-* | sync-server-* | shared-model-*) continue ;; esac
  version=${name##*-} artifact=${name%-*}
  case $name in leptonica-* | tesseract-*) artifact=${name%%-*} version=${name#*-} ;; esac
  grep -E "[| ]$artifact[,| ]" ../docs/third-party.md | grep -qF "| $version |" ||
    { echo "docs/third-party.md lacks $artifact $version" >&2; exit 1; }
done

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
dpkg-deb -x target/motcua_*.deb "$room/root"
program=$room/root/opt/motcua/bin/motcua
mkdir "$room/home" "$room/empty"
walk=(env -i "PATH=$room/empty" "HOME=$room/home" "DISPLAY=${DISPLAY:-}" "XAUTHORITY=${XAUTHORITY:-}" LANG=C.UTF-8
  "$program" demo --auto --out "$room/out")
"${walk[@]}"
for made in receipt.pdf scan.pdf result.pdf summary.json; do
  [ -s "$room/out/$made" ] || { echo "the package's demo left no $made" >&2; exit 1; }
done
env -i "PATH=$room/empty" "HOME=$room/home" LANG=C.UTF-8 "$program" verify --trust "$room/out/trust" "$room/out/result.pdf"
echo "The package works without a JDK: $(basename target/motcua_*.deb), $(du -k target/motcua_*.deb | cut -f1) kB."
