"""What the peers do, each operation as a function without arguments that returns a figure to check by."""
import numpy
import sklearn
import scipy
from scipy import ndimage
from sklearn.ensemble import RandomForestClassifier

SCALES = (0.7, 1.5, 3.0)
SAMPLES_PER_CLASS = 1000
TREES = 100

VERSIONS = {"scipy": scipy.__version__, "scikit-learn": sklearn.__version__, "numpy": numpy.__version__}


def gauss(grey):
    """A Gaussian of 2 voxels, the yardstick of the unsupervised segmentation."""
    volume = grey.astype(numpy.float32)
    return lambda: float(ndimage.gaussian_filter(volume, 2, mode="nearest")[0, 0, 0])


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
