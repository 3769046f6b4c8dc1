#!/usr/bin/env bash
# Measures GarnetJ beside its peers in one run and writes docs/benchmarks.md. Leave the machine alone meanwhile.
#   bench/run.sh [--rounds 5] [--threads 2] [--data FOLDER] [--output FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
"$python" -c "import numpy, scipy, sklearn, tifffile" 2>/dev/null || {
	echo "bench: $python lacks numpy, scipy, scikit-learn or tifffile (Debian: python3-sklearn python3-tifffile); PYTHON=... names another" >&2
	exit 1
}
mvn -B -q -DskipTests package
exec "$python" bench/measure.py "$@"
