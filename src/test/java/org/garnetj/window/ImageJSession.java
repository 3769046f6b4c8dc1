package org.garnetj.window;

import java.io.File;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.util.List;

/**
 * A running ImageJ as its user meets it: menus, dialogs, the recorder, the log. It runs in a
 * process of its own, on a screen of its own; every call waits until what it asks for is there, or
 * fails.
 */
public interface ImageJSession extends Remote {

    /** The entries of the menu at {@code path}, e.g. {@code "Plugins", "GarnetJ"}. */
    List<String> menu(List<String> path) throws RemoteException;

    /** Picks the menu entry at {@code path} and returns at once, as a click does. */
    void choose(List<String> path) throws RemoteException;

    /** Pulls a menu of the bar down with the mouse and opens one of its submenus. */
    void pullDown(String menu, String submenu) throws RemoteException;

    /** Waits for a dialog of that title and tells what is written in it, top to bottom. */
    List<String> dialog(String title) throws RemoteException;

    /** The contents of the field that {@code label} stands before. */
    String field(String title, String label) throws RemoteException;

    /** Fills the field that {@code label} stands before. */
    void fill(String title, String label, String text) throws RemoteException;

    /** Picks a value of the choice that {@code label} stands before. */
    void pick(String title, String label, String choice) throws RemoteException;

    /** Presses a button of a dialog and waits until the dialog is gone. */
    void press(String title, String button) throws RemoteException;

    /** Presses a button that opens another window, such as Help, and leaves the dialog there. */
    void pressAndStay(String title, String button) throws RemoteException;

    /** Whether a button of a dialog can be reached: it lies on the screen. */
    boolean isOnScreen(String title, String button) throws RemoteException;

    /** Presses a key in a window: a code of {@code KeyEvent}. */
    void key(String title, int code) throws RemoteException;

    /** Waits until the log holds {@code text}; returns the whole log. */
    String log(String text) throws RemoteException;

    /** Waits until the recorder holds {@code text}; returns all it holds. */
    String recorded(String text) throws RemoteException;

    /** Runs a macro to its end and returns what it returns. */
    String macro(String text) throws RemoteException;

    /** Starts a macro that may open dialogs and returns at once. */
    void startMacro(String text) throws RemoteException;

    /** Waits until nothing runs any more. */
    void idle() throws RemoteException;

    /** Waits until ImageJ's status bar holds {@code text}. */
    String status(String text) throws RemoteException;

    /** Waits until no window of this title is to be seen any more. */
    void closed(String title) throws RemoteException;

    /** Titles of all windows to be seen. */
    List<String> windows() throws RemoteException;

    /** Waits for a window of that title. */
    void window(String title) throws RemoteException;

    /** Shuts a window. */
    void close(String title) throws RemoteException;

    /** Puts a window somewhere on the screen. */
    void move(String title, int x, int y) throws RemoteException;

    /** The last problem ImageJ showed. */
    String error() throws RemoteException;

    /** Draws a window into a PNG file. */
    void picture(String title, File png) throws RemoteException;

    /** Draws as much of the screen, from the corner of a window on, into a PNG file. */
    void picture(String title, int width, int height, File png) throws RemoteException;

    /** Ends ImageJ. */
    void quit() throws RemoteException;
}
