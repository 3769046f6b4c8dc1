#!/usr/bin/env python3
"""Measures GarnetJ beside its peers in one run and writes docs/benchmarks.md. Called by bench/run.sh."""
import argparse
import contextlib
import dataclasses
import glob
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import typing

import tifffile

import movie
import peers
import volume

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SERVER = "org.garnetj.bench.BenchServer"
CLASSES = os.pathsep.join(os.path.join(HOME, "target", part) for part in ("classes", "test-classes", "lib/*"))
HEAP_STEP_MB = 8
WARM_S = 2
LARGE = 400  # from this edge on fewer rounds, and no heaps
TEN_FEATURES = "scipy + scikit-learn, ten features, 100 trees"
PAIRWISE = "scikit-image phase_cross_correlation, 1/10 px"
TO_FLOATS, TO_BYTES = "pass-to-floats", "pass-to-bytes"


@dataclasses.dataclass(frozen=True)
class Row:
    """One operation beside one peer: what makes it of the stacks in Python, or its name in Java."""

    name: str
    what: str
    peer: typing.Callable | str
    peer_name: str
    wanted: str
    sizes: tuple = (256, LARGE)
    # The pass over the memory that reads and writes as much, and whether both sides' figures tell the same.
    plain_pass: str = None
    same_figure: bool = False
    # Edges at which the peer would not fit into memory, so that GarnetJ is measured alone.
    alone: tuple = ()
    # GarnetJ's operation, where several peers have the same.
    operation: str = None
    # Whether it is measured on a movie of so many frames, which is read while its time is taken.
    is_movie: bool = False

    @property
    def ours(self):
        return self.operation or self.name

    def prepared(self, files, threads):
        return self.peer(*(files if self.is_movie else map(tifffile.imread, files)), threads)

    def extent(self, size):
        return f"{movie.WIDTH} × {movie.HEIGHT}, {size} frames" if self.is_movie else f"{size}³"

    def pixels(self, size):
        """Those that memory is divided by."""
        return movie.WIDTH * movie.HEIGHT if self.is_movie else size**3

    def rate(self, size, seconds):
        return f" ({size / seconds:.1f} frames/s)" if self.is_movie else ""


ROWS = (
    Row("gauss", "Gaussian, σ 2 voxels", peers.gauss, "scipy Gaussian, σ 2", "≥ 2", (256, LARGE), TO_FLOATS),
    Row("median", "median, ball of 2 voxels", peers.median, "scipy median, 33 voxels", "≥ 8", (256, LARGE), TO_BYTES, True),
    Row("gauss-imagej", "Gaussian, σ 2 voxels", "imagej-gauss", "ImageJ Gaussian Blur 3D, floats in place", "", (256, LARGE), operation="gauss"),
    Row("median-imagej", "median, ball of 2 voxels", "imagej-median", "ImageJ Median 3D", "", (256, LARGE), operation="median"),
    Row("components", "components of the void, 26 neighbours", peers.components, "scikit-image label", "≥ 2; ≤ 5 bytes",
        (256, LARGE), TO_FLOATS, True),
    Row("objects", "measures of the parts of the void: volume, surface, Euler number, inertia", peers.objects,
        "scikit-image regionprops, marching cubes", "≥ 4", (256, LARGE), TO_FLOATS, True),
    Row("distance", "squared distance to void", peers.distance, "scipy EDT", "≥ 6; ≤ 5 bytes", (256, LARGE), TO_FLOATS, True),
    Row("thickness", "local thickness of the void", peers.distance, "scipy EDT", "≥ 2.5; ≤ 9 bytes", (256, LARGE), TO_FLOATS),
    Row("watershed", "watershed split of the solid, h 1 voxel", peers.watershed, "scikit-image EDT, peaks, watershed", "≥ 6",
        (256, LARGE), TO_FLOATS),
    Row("skeleton", "skeleton of the void, topology kept", peers.skeleton, "scikit-image skeletonize (Lee)", "≥ 3", (256, LARGE), TO_BYTES),
    Row("transport", "`tortuosity` of a ceramic along z, residual 1e-7", peers.transport,
        "PyAMG Ruge-Stüben + CG, setup and solve" if peers.pyamg else "scipy CG, Jacobi", "≥ 6; ≤ 24 bytes", (128, 256), None, True,
        (LARGE,)),
    Row("nlm", "`denoise`: non-local means, 389 neighbours, boxes of 3 voxels", peers.nlm, "scikit-image NLM, fast_mode, 343 neighbours",
        "≥ 4", (128,), TO_BYTES),
    Row("wavelet-fft", "`remove-curtains method=wavelet-fft`, five octaves", peers.wavelet_fft, "PyWavelets + numpy FFT",
        "≥ 60 Mpx/s, at 256³ 0.28 s", (256,), TO_BYTES),
    Row("curtains", "`remove-curtains`", peers.wavelet_fft, "PyWavelets + numpy FFT", "", (256,), TO_BYTES),
    Row("phase-correlation", "phase correlation of neighbouring slices", peers.phase_correlation, PAIRWISE, "≥ 1.5", (256, LARGE)),
    Row("align", "`align-slices`: four distances, solved together", peers.phase_correlation, PAIRWISE, "", (256,)),
    Row("mixture", "`segment method=mixture`", peers.gauss, "scipy Gaussian, σ 2", "≥ 0.083 (twelve Gaussians)", (256,)),
    Row("trained-ten", "trained: the peer's ten features, 100 trees", peers.trained, TEN_FEATURES, "≥ 3", (128,)),
    Row("track-tips", "`track-tips`, with reading", peers.track_tips,
        "scikit-image phase_cross_correlation 1/10 px, scipy shift, Gaussian, threshold", "≥ 15 frames/s, 3.2 s", (48,), None, True, is_movie=True),
    Row("trained", "trained: the standard features, 100 trees", peers.trained, TEN_FEATURES, "≥ 3", (128,)),
)


class Taken(typing.NamedTuple):
    """What an operation took and gave."""

    seconds: float
    cpu_seconds: float
    figure: float


class GarnetJ:
    """A warm Java process that runs one operation for each line it reads."""

    def __init__(self, files, threads, heap):
        self.process = subprocess.Popen(
            ["java", heap, "-XX:+UseParallelGC", "-cp", CLASSES, SERVER, *files, str(threads)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )

    def run(self, operation):
        """None when it failed."""
        try:
            self.process.stdin.write(operation + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline().split("\t")
        except BrokenPipeError:
            return None
        return Taken(*map(float, answer)) if len(answer) == len(Taken._fields) else None

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(peer):
    start, cpu = time.perf_counter(), time.process_time()
    figure = peer()
    return Taken(time.perf_counter() - start, time.process_time() - cpu, figure)


class Clock:
    """Seconds by the wall; or, where the machine is not quiet, the processor's, shared among the threads."""

    def __init__(self, given):
        self.cpu = given.cpu
        self.threads = given.threads

    def peer(self, taken):
        return taken.cpu_seconds if self.cpu else taken.seconds

    def ours(self, taken):
        return taken.cpu_seconds / self.threads if self.cpu else taken.seconds


def warm_up(run):
    """Runs it once at least and for WARM_S; a just-in-time compiler and caches need that."""
    start = time.perf_counter()
    run()
    while time.perf_counter() - start < WARM_S:
        run()


@contextlib.contextmanager
def peer_of(row, files, given, heap):
    """Runs the peer once and tells what it took."""
    if isinstance(row.peer, str):
        java = GarnetJ(files, given.threads, heap)
        yield lambda: java.run(row.peer)
        java.close()
    else:
        peer = row.prepared(files, given.threads)
        yield lambda: timed(peer)


def compare(row, size, files, given):
    """Takes turns: peer, GarnetJ, peer, GarnetJ, both warm."""
    clock = Clock(given)
    large = size >= LARGE
    rounds = max(1, given.rounds // 2) if large else given.rounds
    heap = "-Xmx8g" if large else "-Xmx4g"
    ours = GarnetJ(files, given.threads, heap)
    if size in row.alone:
        warm_up(lambda: ours.run(row.ours))
        taken = [ours.run(row.ours) for _ in range(rounds)]
        ours.close()
        return {"ours": statistics.median(map(clock.ours, taken)), "ratios": [], "pass": None, "figures": (None, taken[-1].figure)}
    with peer_of(row, files, given, heap) as peer:
        warm_up(peer)
        warm_up(lambda: ours.run(row.ours))
        pairs = [(peer(), ours.run(row.ours)) for _ in range(rounds)]
    passes = []
    if row.plain_pass:
        warm_up(lambda: ours.run(row.plain_pass))
        passes = [clock.ours(ours.run(row.plain_pass)) for _ in range(rounds)]
    ours.close()
    seconds = [(clock.ours(p) if isinstance(row.peer, str) else clock.peer(p), clock.ours(g)) for p, g in pairs]
    return {
        "peer": statistics.median(p for p, _ in seconds),
        "ours": statistics.median(g for _, g in seconds),
        "ratios": sorted(p / g for p, g in seconds),
        "pass": statistics.median(passes) if passes else None,
        "figures": (pairs[-1][0].figure, pairs[-1][1].figure),
    }


def fits(name, files, threads, heap_mb):
    ours = GarnetJ(files, threads, f"-Xmx{heap_mb}m")
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


def bytes_a_voxel(row, files, threads, size):
    """Beyond the stacks that were read; of a movie for each pixel of a frame."""
    return (smallest_heap(row.ours, files, threads) - smallest_heap("nothing", files, threads)) * 2**20 / row.pixels(size)


def line(row, size, result, memory):
    ratios = result["ratios"]
    passes = "" if result["pass"] is None else f"{result['ours'] / result['pass']:.1f}"
    figures = ""
    if row.same_figure:
        theirs, ours = result["figures"]
        figures = f"{ours:.6g}" + ("" if theirs is None else f" ({theirs:.6g})")
    seconds = f"{result['ours']:.3f}{row.rate(size, result['ours'])}"
    beside = (
        f"{row.peer_name} | {result['peer']:.2f} | {seconds} | {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        if ratios
        else f"none: the peer does not fit into memory |  | {seconds} | "
    )
    return f"| {row.what} | {row.extent(size)} | {beside} | {row.wanted} | {'' if memory is None else f'{memory:.1f}'} | {passes} | {figures} |"


def measure(row, size, files, given):
    result = compare(row, size, files, given)
    memory = None if size >= LARGE or given.no_memory else bytes_a_voxel(row, files, given.threads, size)
    return line(row, size, result, memory)


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", default=",".join(row.name for row in ROWS), help="names of the rows to measure")
    parser.add_argument("--sizes", default=f"128,256,{LARGE}", help="edges of the volumes to measure on")
    parser.add_argument("--data", help="folder with three_N_grey.tif and three_N_lab.tif to measure on instead")
    parser.add_argument("--cpu", action="store_true", help="the processor's seconds, for a machine that is not quiet")
    parser.add_argument("--no-memory", action="store_true", help="leaves the smallest heaps out")
    parser.add_argument("--output", default=os.path.join(HOME, "docs", "benchmarks.md"))
    return parser.parse_args()


def main():
    given = options()
    wanted = [int(size) for size in given.sizes.split(",")]
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        drawn = {}

        def stacks(row, size):
            if row.is_movie:
                movie.main(size, folder)
                return (f"{folder}/movie_{size}.tif",)
            if given.data:
                return f"{given.data}/three_{size}_grey.tif", f"{given.data}/three_{size}_lab.tif"
            if size not in drawn:
                volume.main(size, folder)
                drawn[size] = f"{folder}/volume_{size}_grey.tif", f"{folder}/volume_{size}_labels.tif"
            return drawn[size]

        for row in ROWS:
            for size in row.sizes + row.alone:
                if row.name in given.only.split(",") and (row.is_movie or size in wanted):
                    lines.append(measure(row, size, stacks(row, size), given))
                    print(lines[-1], flush=True)
    write(given, lines)


def write(given, lines):
    imagej = [os.path.basename(jar)[len("ij-"):-len(".jar")] for jar in glob.glob(os.path.join(HOME, "target", "lib", "ij-*.jar"))]
    versions = ", ".join(f"{name} {version}" for name, version in ({"ImageJ": " ".join(imagej)} | peers.VERSIONS).items())
    java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    seconds = (
        f"Seconds are the processor's, GarnetJ's divided by its {given.threads} threads, for the machine was not quiet; medians"
        if given.cpu
        else "Seconds are medians"
    )
    text = f"""# Benchmarks

Made by `bench/run.sh`; GarnetJ and the peer take turns in one run, both warm (run once at least, and for {WARM_S} s), {given.rounds} rounds (half as many at {LARGE}³). {seconds} and mean
little on another machine; the ratio, the peer's seconds over GarnetJ's, is what to look at (median, least to greatest of the rounds).
Memory is the smallest Java heap that the operation runs in, less that needed to hold the stacks, for each voxel; of a movie, for each pixel of one frame.
Passes is the distance to the physical limit: GarnetJ's seconds over those of one plain pass over the memory on the same threads, which reads
the stack and writes a result of the same size. The figure is GarnetJ's result (the peer's) where both measure the same: a number of parts, a
largest distance in voxels, a mean. The trained rows are all that `segment method=trained` does: beside features and forest,
which are what the peer has, the flattening of slices and the refinement by the greys hereabouts.

{given.threads} threads, {os.cpu_count()} cores, {platform.machine()}; {java}; {versions}, Python {platform.python_version()}.

| operation | volume | peer | peer s | GarnetJ s | ratio | wanted | bytes a voxel | passes | figure |
|---|---|---|---|---|---|---|---|---|---|
""" + "\n".join(lines) + "\n"
    with open(given.output, "w", encoding="utf-8") as page:
        page.write(text)


if __name__ == "__main__":
    sys.exit(main())
