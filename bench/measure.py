#!/usr/bin/env python3
"""Measures GarnetJ beside its peers in one run and writes docs/benchmarks.md. Called by bench/run.sh."""
import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

import tifffile

import peers
import volume

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SERVER = "org.garnetj.bench.BenchServer"
CLASSES = os.pathsep.join(os.path.join(HOME, "target", part) for part in ("classes", "test-classes", "lib/*"))
HEAP_STEP_MB = 8


class GarnetJ:
    """A warm Java process that runs one operation for each line it reads."""

    def __init__(self, grey, labels, threads, heap):
        self.process = subprocess.Popen(
            ["java", heap, "-XX:+UseParallelGC", "-cp", CLASSES, SERVER, grey, labels, str(threads)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )

    def run(self, operation):
        """Seconds and figure; None when it failed."""
        try:
            self.process.stdin.write(operation + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline().split("\t")
        except BrokenPipeError:
            return None
        return (float(answer[0]), float(answer[1])) if len(answer) == 2 else None

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(peer):
    start = time.perf_counter()
    figure = peer()
    return time.perf_counter() - start, figure


def compare(name, files, peer, threads, rounds):
    """Takes turns: peer, GarnetJ, peer, GarnetJ. The first round of each is not counted."""
    ours = GarnetJ(*files, threads, "-Xmx4g")
    pairs = [(timed(peer), ours.run(name)) for _ in range(rounds + 1)][1:]
    ours.close()
    return {
        "peer": statistics.median(p[0] for p, _ in pairs),
        "ours": statistics.median(g[0] for _, g in pairs),
        "ratios": [p[0] / g[0] for p, g in pairs],
        "peer figure": pairs[-1][0][1],
        "our figure": pairs[-1][1][1],
    }


def fits(name, files, threads, heap_mb):
    ours = GarnetJ(*files, threads, f"-Xmx{heap_mb}m")
    answer = ours.run(name)
    ours.process.kill()
    ours.process.wait()
    return answer is not None


def smallest_heap(name, files, threads):
    """In MB, by halving: the heap that the operation just runs in."""
    low, high = 0, 2048
    while high - low > HEAP_STEP_MB:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(name, files, threads, middle) else (middle, high)
    return high


def bytes_a_voxel(name, files, threads, size):
    """Beyond the stacks that were read."""
    return (smallest_heap(name, files, threads) - smallest_heap("nothing", files, threads)) * 2**20 / size**3


def draw(folder, size):
    volume.main(size, folder)
    return f"{folder}/volume_{size}_grey.tif", f"{folder}/volume_{size}_labels.tif"


def row(name, what, size, peer_name, result, wanted, memory=None):
    ratios = sorted(result["ratios"])
    return (
        f"| {what} | {size}³ | {peer_name} | {result['peer']:.2f} | {result['ours']:.2f} | "
        f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}) | {wanted} | "
        + ("" if memory is None else f"{memory:.1f}") + " |"
    )


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--data", help="folder with three_N_grey.tif and three_N_lab.tif to measure on instead")
    options.add_argument("--output", default=os.path.join(HOME, "docs", "benchmarks.md"))
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        def stacks(size):
            if given.data:
                return f"{given.data}/three_{size}_grey.tif", f"{given.data}/three_{size}_lab.tif"
            return draw(folder, size)

        rows = []
        large = stacks(256)
        gauss = peers.gauss(tifffile.imread(large[0]))
        for name, what, wanted in (
            ("gauss", "Gaussian, σ 2 voxels", "≥ 2"),
            ("mixture", "`segment method=mixture`", "≥ 0.083 (twelve Gaussians)"),
        ):
            result = compare(name, large, gauss, given.threads, given.rounds)
            memory = bytes_a_voxel(name, large, given.threads, 256)
            rows.append(row(name, what, 256, "scipy Gaussian, σ 2", result, wanted, memory))
            print(rows[-1], flush=True)
        small = stacks(128)
        forest = peers.trained(tifffile.imread(small[0]), tifffile.imread(small[1]), given.threads)
        for name, what in (
            ("trained-ten", "trained: the peer's ten features, 100 trees"),
            ("trained", "trained: the standard features, 100 trees"),
        ):
            result = compare(name, small, forest, given.threads, given.rounds)
            memory = bytes_a_voxel(name, small, given.threads, 128)
            rows.append(row(name, what, 128, "scipy + scikit-learn, ten features, 100 trees", result, "≥ 3", memory))
            print(rows[-1], flush=True)
    write(given, rows)


def write(given, rows):
    versions = ", ".join(f"{name} {version}" for name, version in peers.VERSIONS.items())
    java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    text = f"""# Benchmarks

Made by `bench/run.sh`; GarnetJ and the peer take turns in one run, both warm, {given.rounds} rounds. Seconds are medians and mean little on
another machine; the ratio, the peer's seconds over GarnetJ's, is what to look at (median, least to greatest of the rounds).
Memory is the smallest Java heap that the operation runs in, less that needed to hold the stacks, for each voxel.
The trained rows are features and forest, as the peer has them, without the refinement by the greys hereabouts that `segment` adds.

{given.threads} threads, {os.cpu_count()} cores, {platform.machine()}; {java}; {versions}, Python {platform.python_version()}.

| operation | volume | peer | peer s | GarnetJ s | ratio | wanted | bytes a voxel |
|---|---|---|---|---|---|---|---|
""" + "\n".join(rows) + "\n"
    with open(given.output, "w", encoding="utf-8") as page:
        page.write(text)


if __name__ == "__main__":
    sys.exit(main())
