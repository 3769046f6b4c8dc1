"""What the peers do, each operation as a function without arguments that returns a figure to check by."""
import numpy
import pywt
import scipy
import skimage
import sklearn
import tifffile
from scipy import fft, ndimage, sparse
from scipy.sparse.linalg import cg
from skimage import measure
from skimage.feature import peak_local_max
from skimage.morphology import skeletonize
from skimage.registration import phase_cross_correlation
from skimage.restoration import denoise_nl_means
from skimage.segmentation import watershed as skimage_watershed
from sklearn.ensemble import RandomForestClassifier

try:
    import pyamg
except ImportError:
    pyamg = None

SCALES = (0.7, 1.5, 3.0)
SAMPLES_PER_CLASS = 1000
TREES = 100

VERSIONS = {"scipy": scipy.__version__, "scikit-image": skimage.__version__, "scikit-learn": sklearn.__version__, "PyWavelets": pywt.__version__, "numpy": numpy.__version__} | ({"PyAMG": pyamg.__version__} if pyamg else {})


VOID, SOLID = 0, 1


def gauss(grey, labels, threads):
    """A Gaussian of 2 voxels, the yardstick of the unsupervised segmentation."""
    volume = grey.astype(numpy.float32)
    return lambda: float(ndimage.gaussian_filter(volume, 2, mode="nearest")[0, 0, 0])


def phase_correlation(grey, labels, threads):
    """The shift between each slice and the next, to a tenth of a pixel; the slices as they are, in bytes."""

    def shifts():
        found = [phase_cross_correlation(a, b, upsample_factor=10)[0] for a, b in zip(grey[:-1], grey[1:])]
        return float(numpy.hypot(*numpy.transpose(found)).mean())

    return shifts


def components(grey, labels, threads):
    """Parts of the void, neighbours across corners too."""
    void = labels == VOID
    return lambda: float(measure.label(void, connectivity=3, return_num=True)[1])


def objects(grey, labels, threads):
    """Volume, Euler number, inertia and marching-cubes area of each part of the void."""
    parts = measure.label(labels == VOID, connectivity=3)

    def area(part):
        corners, faces, _, _ = measure.marching_cubes(numpy.pad(part.image, 1).astype(numpy.float32), 0.5)
        return measure.mesh_surface_area(corners, faces)

    def measured():
        rows = [(p.area, p.euler_number, p.inertia_tensor_eigvals, area(p)) for p in measure.regionprops(parts)]
        return float(sum(row[1] for row in rows))

    return measured


def distance(grey, labels, threads):
    """The distance to void."""
    other = labels != VOID
    return lambda: float(ndimage.distance_transform_edt(other).max())


def watershed(grey, labels, threads):
    """Distance, peaks and watershed of the first solid."""
    solid = labels == SOLID

    def split():
        smooth = ndimage.gaussian_filter(ndimage.distance_transform_edt(solid).astype(numpy.float32), 1)
        peaks = peak_local_max(smooth, min_distance=4, labels=solid.astype(int))
        markers = numpy.zeros(smooth.shape, numpy.int32)
        markers[tuple(peaks.T)] = numpy.arange(1, len(peaks) + 1)
        return float(skimage_watershed(-smooth, markers, mask=solid).max())

    return split


def skeleton(grey, labels, threads):
    """The void thinned to its skeleton."""
    void = labels == VOID
    return lambda: float(numpy.count_nonzero(skeletonize(void)))


def conducting(solid):
    """The equations of one conducting phase, with 1 and 0 half a voxel beyond its ends along z."""
    parts, _ = ndimage.label(solid)
    ways = numpy.intersect1d(parts[0], parts[-1])
    solid = numpy.isin(parts, ways[ways > 0])
    count = int(solid.sum())
    number = numpy.full(solid.shape, -1, numpy.int32)
    number[solid] = numpy.arange(count, dtype=numpy.int32)
    pairs = []
    for axis in range(3):
        before = number[tuple(slice(0, -1) if d == axis else slice(None) for d in range(3))]
        after = number[tuple(slice(1, None) if d == axis else slice(None) for d in range(3))]
        both = (before >= 0) & (after >= 0)
        pairs.append((before[both], after[both]))
    a, b = (numpy.concatenate(side) for side in zip(*pairs))
    load = numpy.zeros(count)
    load[number[0][solid[0]]] = 2
    diagonal = numpy.bincount(numpy.concatenate([a, b]), minlength=count) + load
    diagonal[number[-1][solid[-1]]] += 2
    all_ = numpy.arange(count, dtype=numpy.int32)
    values = numpy.concatenate([-numpy.ones(2 * len(a)), diagonal])
    places = numpy.concatenate([a, b, all_]), numpy.concatenate([b, a, all_])
    return sparse.coo_matrix((values, places), shape=(count, count)).tocsr(), load


def transport(grey, labels, threads):
    """The tortuosity factor of the first solid along z to a residual of 1e-7: setting up and solving, the equations given."""
    solid = labels == SOLID
    matrix, load = conducting(solid)

    def tau(potential):
        current = float(load @ (1 - potential))
        return solid.mean() * solid.shape[1] * solid.shape[2] / (current * len(solid))

    def amg():
        levels = pyamg.ruge_stuben_solver(matrix, max_coarse=500)
        return tau(levels.solve(load, tol=1e-7, accel="cg"))

    def jacobi():
        scale = sparse.diags(1 / matrix.diagonal())
        return tau(cg(matrix, load, tol=1e-7, M=scale, maxiter=20000)[0])

    return jacobi if pyamg is None else amg


def nlm(grey, labels, threads):
    """Non-local means, boxes of 3 voxels, a cube of 7 around each."""
    volume = grey.astype(numpy.float32)
    return lambda: float(
        denoise_nl_means(volume, patch_size=3, patch_distance=3, h=6.0, sigma=12.0, fast_mode=True).mean()
    )


def wavelet_fft(grey, labels, threads):
    """Stripes by wavelets and Fourier transforms (Muench et al. 2009), five octaves of db8, slice by slice."""
    def clean(plane, levels=5, sigma=1.5):
        details = []
        for _ in range(levels):
            plane, (horizontal, vertical, diagonal) = pywt.dwt2(plane, "db8", mode="symmetric")
            waves = numpy.arange(vertical.shape[0] // 2 + 1)
            kept = 1 - numpy.exp(-(waves**2) / (2 * sigma**2))
            vertical = numpy.fft.irfft(numpy.fft.rfft(vertical, axis=0) * kept[:, None], len(vertical), axis=0)
            details.append((horizontal, vertical, diagonal))
        for horizontal, vertical, diagonal in details[::-1]:
            rows, columns = vertical.shape
            plane = pywt.idwt2((plane[:rows, :columns], (horizontal, vertical, diagonal)), "db8", mode="symmetric")
        return plane

    return lambda: float(numpy.mean([clean(plane.astype(numpy.float32)).mean() for plane in grey]))


def median(grey, labels, threads):
    """The median in a ball of 2 voxels."""
    steps = numpy.arange(-2, 3) ** 2
    ball = steps[:, None, None] + steps[:, None] + steps <= 4
    return lambda: float(ndimage.median_filter(grey, footprint=ball, mode="nearest").mean())


def track_tips(file, threads):
    """How many dendrites grow in a movie: frames laid on the first, as bright and as smooth, and what stays 4 sigma darker."""

    def laid(frame, waves):
        moved, _, _ = phase_cross_correlation(waves, fft.fft2(frame, workers=threads), space="fourier", upsample_factor=10)
        return ndimage.gaussian_filter(ndimage.shift(frame, moved, order=1, mode="nearest"), 1)

    def count():
        with tifffile.TiffFile(file) as movie:
            frames = movie.series[0]
            first = ndimage.gaussian_filter(numpy.asarray(frames.asarray(key=0), numpy.float32), 1)
            waves = fft.fft2(first, workers=threads)
            dark_for = numpy.zeros(first.shape, numpy.uint16)
            for index in range(1, frames.shape[0]):
                frame = laid(frames.asarray(key=index).astype(numpy.float32), waves)
                darkening = first - frame * numpy.median(first / frame)
                noise = 1.4826 * numpy.median(numpy.abs(darkening))
                dark_for = numpy.where(darkening > 4 * noise, dark_for + 1, 0)
        parts = measure.label(dark_for >= 3, connectivity=2)
        return float(sum(part.area >= 500 for part in measure.regionprops(parts)))

    return count


def features(volume):
    columns = [volume]
    for sigma in SCALES:
        columns.append(ndimage.gaussian_filter(volume, sigma))
        columns.append(ndimage.gaussian_gradient_magnitude(volume, sigma))
        columns.append(ndimage.gaussian_laplace(volume, sigma))
    return numpy.stack([column.ravel() for column in columns], 1)


def trained(grey, labels, threads):
    """Features and prediction of a trained forest, 100 trees."""
    volume = grey.astype(numpy.float32)
    flat = labels.ravel()
    random = numpy.random.default_rng(1)
    classes = numpy.unique(flat)
    picked = numpy.concatenate(
        [random.choice(numpy.flatnonzero(flat == c), SAMPLES_PER_CLASS) for c in classes]
    )
    forest = RandomForestClassifier(TREES, n_jobs=threads, random_state=0)
    forest.fit(features(volume)[picked], flat[picked])
    return lambda: float((forest.predict(features(volume)) == flat).mean())
