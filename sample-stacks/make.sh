#!/usr/bin/env bash
# Draws the sample stacks again, bit for bit. Run from anywhere; takes a minute.
set -euo pipefail
cd "$(dirname "$0")"
garnetj=../garnetj

draw() { # folder, then the keys
	local folder=$1
	shift
	"$garnetj" make-phantom "$@" output="$folder"
	rm -f "$folder/report.html" "$folder/provenance.json"
}

draw fibsem kind=fibsem seed=7 width=360 height=96 slices=64
draw xct kind=xct seed=7 width=72 height=72 slices=64
draw movie kind=movie seed=7 speeds=8.6,4.5 width=140 height=200 frames=44
draw inclusion kind=inclusion seed=7 width=140 height=72 frames=36
