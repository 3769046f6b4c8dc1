"""What the peers do, each operation as a function without arguments that returns a figure to check by."""
import numpy
import scipy
import skimage
import sklearn
from scipy import ndimage
from skimage import measure
from skimage.feature import peak_local_max
from skimage.segmentation import watershed as skimage_watershed
from sklearn.ensemble import RandomForestClassifier

SCALES = (0.7, 1.5, 3.0)
SAMPLES_PER_CLASS = 1000
TREES = 100

VERSIONS = {"scipy": scipy.__version__, "scikit-image": skimage.__version__, "scikit-learn": sklearn.__version__, "numpy": numpy.__version__}


VOID, SOLID = 0, 1


def gauss(grey, labels, threads):
    """A Gaussian of 2 voxels, the yardstick of the unsupervised segmentation."""
    volume = grey.astype(numpy.float32)
    return lambda: float(ndimage.gaussian_filter(volume, 2, mode="nearest")[0, 0, 0])


def components(grey, labels, threads):
    """Parts of the void, neighbours across corners too."""
    void = labels == VOID
    return lambda: float(measure.label(void, connectivity=3, return_num=True)[1])


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


def median(grey, labels, threads):
    """The median in a ball of 2 voxels."""
    steps = numpy.arange(-2, 3) ** 2
    ball = steps[:, None, None] + steps[:, None] + steps <= 4
    return lambda: float(ndimage.median_filter(grey, footprint=ball, mode="nearest").mean())


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
