#!/usr/bin/env python3
"""Draws the volume that is measured on: void with thin cracks, lithium, two ceramics; blur and noise. The seed is fixed.

usage: volume.py N FOLDER  ->  FOLDER/volume_N_grey.tif, volume_N_labels.tif (uint8: 0 void, 1 LLZO, 2 lithium, 3 second ceramic)
"""
import sys

import numpy
import tifffile
from scipy import ndimage

GREYS = (40, 190, 85, 140)  # of void, LLZO, lithium, second ceramic
NOISE = 12
CRACKS = 6


def field(random, size, sigma):
    noise = ndimage.gaussian_filter(random.standard_normal((size,) * 3, dtype=numpy.float32), sigma, mode="wrap")
    return noise / noise.std()


def labels(random, size):
    phases = numpy.ones((size,) * 3, numpy.uint8)
    phases[field(random, size, 5.0) > 1.0] = 3
    bodies = field(random, size, 4.0)
    phases[bodies > 1.3] = 2
    phases[bodies < -1.4] = 0
    z, y, x = numpy.ogrid[:size, :size, :size]
    warp = 1.5 * field(random, size, 10.0)
    for _ in range(CRACKS):
        normal = random.standard_normal(3)
        normal /= numpy.linalg.norm(normal)
        centre = random.uniform(0.25, 0.75, 3) * size
        half_aperture = random.uniform(0.8, 1.6)
        offset = (z - centre[0]) * normal[0] + (y - centre[1]) * normal[1] + (x - centre[2]) * normal[2] + warp
        within = (z - centre[0]) ** 2 + (y - centre[1]) ** 2 + (x - centre[2]) ** 2 < (0.4 * size) ** 2
        phases[(numpy.abs(offset) < half_aperture) & within] = 0
    return phases


def main(size, folder):
    random = numpy.random.default_rng(20260101)
    phases = labels(random, size)
    grey = ndimage.gaussian_filter(numpy.asarray(GREYS, numpy.float32)[phases], 0.7)
    grey += NOISE * random.standard_normal(grey.shape, dtype=numpy.float32)
    grey = numpy.clip(numpy.rint(grey), 0, 255).astype(numpy.uint8)
    calibration = dict(imagej=True, resolution=(20, 20), metadata={"axes": "ZYX", "spacing": 0.05, "unit": "um"})
    tifffile.imwrite(f"{folder}/volume_{size}_grey.tif", grey, **calibration)
    tifffile.imwrite(f"{folder}/volume_{size}_labels.tif", phases, **calibration)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
