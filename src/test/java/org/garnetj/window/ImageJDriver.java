package org.garnetj.window;

import ij.IJ;
import ij.ImageJ;
import ij.plugin.frame.Recorder;

import java.awt.AWTException;
import java.awt.Button;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.io.File;
import java.io.IOException;
import java.rmi.registry.LocateRegistry;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** Starts ImageJ as its own main class does, and is its user. */
public final class ImageJDriver implements ImageJSession {

    static final String READY = "ImageJ listens at ";

    private ImageJDriver() {}

    /** Starts ImageJ in the folder given and prints where to reach the driver. */
    public static void main(final String[] arguments) throws Exception {
        ImageJ.main(new String[] {"-ijpath", arguments[0]});
        final ImageJDriver driver = new ImageJDriver();
        final int port = freePort();
        LocateRegistry.createRegistry(port)
                .rebind(READY, UnicastRemoteObject.exportObject(driver, 0));
        Waiting.until(() -> IJ.getInstance() != null, () -> "ImageJ did not start");
        System.out.println(READY + port);
        Thread.currentThread().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public List<String> menu(final List<String> path) {
        final Menu menu = (Menu) entry(path);
        return IntStream.range(0, menu.getItemCount())
                .mapToObj(i -> menu.getItem(i).getLabel())
                .toList();
    }

    @Override
    public void choose(final List<String> path) {
        final MenuItem item = entry(path);
        post(new ActionEvent(item, ActionEvent.ACTION_PERFORMED, item.getLabel()));
    }

    private static MenuItem entry(final List<String> path) {
        final MenuBar bar = ij.Menus.getMenuBar();
        MenuItem entry =
                IntStream.range(0, bar.getMenuCount())
                        .mapToObj(bar::getMenu)
                        .filter(menu -> menu.getLabel().equals(path.get(0)))
                        .findFirst()
                        .orElseThrow();
        for (final String name : path.subList(1, path.size())) {
            final Menu menu = (Menu) entry;
            entry =
                    IntStream.range(0, menu.getItemCount())
                            .mapToObj(menu::getItem)
                            .filter(item -> item.getLabel().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new NoSuchElementException(path.toString()));
        }
        return entry;
    }

    @Override
    public List<String> dialog(final String title) {
        return new DialogParts(showing(title)).texts();
    }

    @Override
    public String field(final String title, final String label) {
        return new DialogParts(showing(title)).contents(label);
    }

    @Override
    public void fill(final String title, final String label, final String text) {
        new DialogParts(showing(title)).fill(label, text);
    }

    @Override
    public void pick(final String title, final String label, final String choice) {
        new DialogParts(showing(title)).pick(label, choice);
    }

    @Override
    public void press(final String title, final String button) {
        final Window window = showing(title);
        pressAndStay(title, button);
        Waiting.until(() -> !window.isShowing(), () -> title + " stays after " + button);
    }

    @Override
    public void pressAndStay(final String title, final String button) {
        final Button pressed = new DialogParts(showing(title)).button(button);
        post(new ActionEvent(pressed, ActionEvent.ACTION_PERFORMED, pressed.getLabel()));
    }

    @Override
    public boolean isOnScreen(final String title, final String button) {
        final Window window = showing(title);
        final Button wanted = new DialogParts(window).button(button);
        final Rectangle place = new Rectangle(wanted.getLocationOnScreen(), wanted.getSize());
        return window.getGraphicsConfiguration().getBounds().contains(place);
    }

    @Override
    public void key(final String title, final int code) {
        final Window window = showing(title);
        final long now = System.currentTimeMillis();
        final KeyEvent press =
                new KeyEvent(window, KeyEvent.KEY_PRESSED, now, 0, code, KeyEvent.CHAR_UNDEFINED);
        if (window instanceof ImageJ imageJ) {
            EventQueue.invokeLater(() -> imageJ.keyPressed(press)); // whoever has the focus
        } else {
            post(press);
        }
    }

    @Override
    public String log(final String text) {
        return waitFor(text, "the log", () -> String.valueOf(IJ.getLog()));
    }

    @Override
    public String recorded(final String text) {
        return waitFor(text, "the recorder", () -> Recorder.getInstance().getText());
    }

    @Override
    public String status(final String text) {
        return waitFor(text, "the status bar", ImageJ::getStatusBarText);
    }

    private static String waitFor(
            final String text,
            final String where,
            final java.util.function.Supplier<String> source) {
        Waiting.until(
                () -> source.get().contains(text),
                () -> "no '" + text + "' in " + where + ": " + source.get());
        return source.get();
    }

    @Override
    public String macro(final String text) {
        return IJ.runMacro(text);
    }

    @Override
    public void startMacro(final String text) {
        new Thread(() -> IJ.runMacro(text), "Run$_macro").start();
    }

    @Override
    public void idle() {
        Waiting.until(() -> running().isEmpty(), () -> "still running: " + running());
    }

    /** ImageJ names its working threads so; it has renamed those that bring us our calls, too. */
    private static List<String> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("Run$_") && !name.contains("RMI"))
                .toList();
    }

    @Override
    public void closed(final String title) {
        Waiting.until(() -> !windows().contains(title), () -> "still open: " + title);
    }

    @Override
    public List<String> windows() {
        return Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .map(ImageJDriver::title)
                .toList();
    }

    @Override
    public void window(final String title) {
        showing(title);
    }

    @Override
    public void close(final String title) {
        final Window window = showing(title);
        post(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
        Waiting.until(() -> !window.isShowing(), () -> title + " does not close");
    }

    @Override
    public void move(final String title, final int x, final int y) {
        final Window window = showing(title);
        window.setLocation(x, y);
        Waiting.until(
                () -> window.getX() == x && window.getY() == y, () -> title + " does not move");
    }

    @Override
    public String error() {
        return IJ.getErrorMessage();
    }

    @Override
    public void pullDown(final String menu, final String submenu) {
        MenuMouse.pullDown(IJ.getInstance(), menu, submenu);
    }

    @Override
    public void picture(final String title, final File png) {
        final Window window = showing(title);
        picture(title, window.getWidth(), window.getHeight(), png);
    }

    @Override
    public void picture(final String title, final int width, final int height, final File png) {
        final Window window = showing(title);
        final Rectangle part = new Rectangle(window.getX(), window.getY(), width, height);
        try {
            final Robot robot = new Robot();
            robot.waitForIdle();
            robot.delay(300);
            ImageIO.write(robot.createScreenCapture(part), "png", png);
        } catch (final AWTException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void quit() {
        new Thread(() -> Runtime.getRuntime().halt(0)).start();
    }

    private static Window showing(final String title) {
        return Waiting.until(
                () ->
                        Arrays.stream(Window.getWindows())
                                .filter(window -> window.isShowing() && title(window).equals(title))
                                .findFirst(),
                () -> "no window '" + title + "' among " + titles());
    }

    private static List<String> titles() {
        final List<String> titles = new ArrayList<>();
        for (final Window window : Window.getWindows()) {
            titles.add(title(window) + (window.isShowing() ? "" : " (hidden)"));
        }
        return titles;
    }

    private static String title(final Window window) {
        if (window instanceof Dialog dialog) {
            return dialog.getTitle();
        }
        return window instanceof Frame frame ? frame.getTitle() : "";
    }

    private static void post(final java.awt.AWTEvent event) {
        EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
        queue.postEvent(event);
    }
}
