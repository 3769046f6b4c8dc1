#!/usr/bin/env bash
# Measures GarnetJ beside its peers in one run and writes docs/benchmarks.md. Leave the machine alone meanwhile.
#   bench/run.sh [--rounds 5] [--threads 2] [--only gauss,median,…] [--sizes 128,256,400] [--data FOLDER] [--cpu] [--no-memory] [--output FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
"$python" -c "import numpy, pywt, scipy, skimage, sklearn, tifffile" 2>/dev/null || {
	echo "bench: $python lacks numpy, PyWavelets, scipy, scikit-image, scikit-learn or tifffile (Debian: python3-pywt python3-skimage python3-sklearn python3-tifffile); PYTHON=... names another" >&2
	exit 1
}
mvn -B -q -DskipTests package
exec "$python" bench/measure.py "$@"
