package org.garnetj.command;

import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import org.garnetj.block.Progress;
import org.garnetj.report.TrackOverlay;

/** Pictures of an overlay as a stack for ImageJ, drawn when they are asked for. */
final class OverlayStack extends VirtualStack {

    private final TrackOverlay overlay;
    private final Progress progress;

    OverlayStack(final TrackOverlay overlay, final Progress progress) {
        super(overlay.width(), overlay.height(), null, "");
        this.overlay = overlay;
        this.progress = progress;
    }

    @Override
    public ImageProcessor getProcessor(final int slice) {
        progress.checkCancelled();
        progress.step("draw overlay", slice, overlay.length());
        return new ColorProcessor(overlay.picture(slice - 1));
    }

    @Override
    public Object getPixels(final int slice) {
        return getProcessor(slice).getPixels();
    }

    @Override
    public int getSize() {
        return overlay.length();
    }

    @Override
    public int size() {
        return overlay.length();
    }

    @Override
    public int getBitDepth() {
        return 24;
    }

    @Override
    public String getSliceLabel(final int slice) {
        return null;
    }
}
