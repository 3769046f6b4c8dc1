#!/usr/bin/env python3
"""Draws the movie that is measured on: four dendrites that grow down a scratched crystal; jitter, flicker, noise. The seed is fixed.

usage: movie.py FRAMES FOLDER  ->  FOLDER/movie_FRAMES.tif (uint8, 2048 x 1536 pixels of 0.5 um, a frame each second)
"""
import sys

import numpy
import tifffile
from scipy import ndimage

WIDTH, HEIGHT = 2048, 1536
BAND = 60  # rows of the electrode
SCRATCHES = 12
CRYSTAL, ELECTRODE, DARKER = 150, 60, 70
NOISE = 5
JITTER = 1.0
FLICKER = 0.05
DENDRITES = ((300, 0.10, 16, 4), (800, -0.15, 22, 3), (1250, 0.05, 28, 5), (1700, -0.05, 20, 2.5))  # column, slant, px a frame, half width


def crystal(random, x, y):
    grey = CRYSTAL + 0.01 * x + 10 * numpy.sin(0.004 * y) - (CRYSTAL - ELECTRODE) * (y < BAND)
    for _ in range(SCRATCHES):
        angle, at = random.uniform(0, numpy.pi), random.uniform(0, 1, 2) * (WIDTH, HEIGHT)
        away = (x - at[0]) * numpy.cos(angle) + (y - at[1]) * numpy.sin(angle)
        grey += random.choice((-40, 25)) * numpy.exp(-0.5 * away**2 / 1.5)
    return grey


def frame(random, picture, x, y, index, growth):
    """The crystal with its dendrites, moved, at another brightness, with noise."""
    scene = picture.copy()
    for column, slant, speed, half_width in DENDRITES:
        length = speed * growth * index
        across = numpy.abs(x - column - slant * (y - BAND)) / numpy.hypot(1, slant)
        scene[(across < half_width) & (y > BAND) & (y < BAND + length)] -= DARKER
    if index:
        scene = ndimage.shift(scene, random.normal(0, JITTER, 2), order=1, mode="nearest")
    scene = ndimage.gaussian_filter(scene, 0.8) * (1 + (FLICKER * random.normal() if index else 0))
    scene += NOISE * random.standard_normal(scene.shape, dtype=numpy.float32)
    return numpy.clip(numpy.rint(scene), 0, 255).astype(numpy.uint8)


def main(frames, folder):
    random = numpy.random.default_rng(20260101)
    y, x = numpy.mgrid[:HEIGHT, :WIDTH].astype(numpy.float32)
    picture = crystal(random, x, y).astype(numpy.float32)
    growth = min(1, 48 / frames)  # so that the dendrites stay within the picture
    movie = numpy.stack([frame(random, picture, x, y, index, growth) for index in range(frames)])
    tifffile.imwrite(f"{folder}/movie_{frames}.tif", movie, imagej=True, resolution=(2, 2),
                     metadata={"axes": "TYX", "unit": "um", "finterval": 1.0})


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
