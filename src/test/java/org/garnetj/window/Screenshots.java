package org.garnetj.window;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the pictures of the window that stand in the documentation. */
public final class Screenshots {

    private Screenshots() {}

    /** Draws into the folder that the first argument names. */
    public static void main(final String[] arguments) throws IOException {
        final Path pictures = Files.createDirectories(Path.of(arguments[0]));
        final Path home = Files.createTempDirectory("garnetj-screenshots");
        try (VirtualScreen screen = VirtualScreen.open();
                ImageJProcess process = ImageJProcess.start(screen, home)) {
            draw(process.session(), pictures.toAbsolutePath());
        }
    }

    private static void draw(final ImageJSession imageJ, final Path pictures) throws IOException {
        imageJ.move("ImageJ", 10, 10);
        imageJ.pullDown("Plugins", "GarnetJ");
        imageJ.picture("ImageJ", 750, 620, pictures.resolve("menu.png").toFile());
        imageJ.key("ImageJ", KeyEvent.VK_ESCAPE);
        dialog(imageJ, "Segment Phases", pictures.resolve("segment-dialog.png"));
        dialog(imageJ, "Track Dendrite Tips", pictures.resolve("track-tips-dialog.png"));
    }

    private static void dialog(final ImageJSession imageJ, final String title, final Path png)
            throws IOException {
        imageJ.choose(List.of("Plugins", "GarnetJ", title + "..."));
        imageJ.move(title, 30, 40); // Java may take long to hear where a dialog was opened
        imageJ.picture(title, png.toFile());
        imageJ.press(title, "Cancel");
    }
}
