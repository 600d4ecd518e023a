#!/usr/bin/env bash
# Fetches LHC-Forms for one browser test: the npm package lforms, one version, held against its SHA-512. Kept outside the repository
# (13 MB); its licence (BSD-style, US National Library of Medicine, with terms of LOINC and UCUM) lies in it. Prints the folder.
set -euo pipefail
version=40.1.3
sha512=WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==
folder="${KITH_TEST_LFORMS:-$HOME/.cache/kith/lforms-$version}"

if [ ! -f "$folder/package/dist/lforms/webcomponent/lhc-forms.js" ]; then
  command -v npm >/dev/null || { echo "LHC-Forms cannot be fetched: npm is missing." >&2; exit 1; }
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  # Nothing of it is run: packed, checked and unpacked.
  (cd "$work" && timeout 300 npm pack --silent --ignore-scripts "lforms@$version" >/dev/null) ||
    { echo "LHC-Forms cannot be fetched: npm did not give lforms $version. Is there a network?" >&2; exit 1; }
  [ "$(openssl dgst -sha512 -binary "$work/lforms-$version.tgz" | base64 -w0)" = "$sha512" ] ||
    { echo "lforms $version is not the file it was; it is not used." >&2; exit 1; }
  mkdir -p "$work/out" "$(dirname "$folder")"
  tar -xzf "$work/lforms-$version.tgz" -C "$work/out" --exclude='*.map'
  rm -rf "$folder" && mv "$work/out" "$folder"
fi
echo "$folder"
