package org.garnetj.window;

import java.awt.AWTException;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;

/** Opens menus as a hand does, with the mouse and the arrow keys, so that they can be drawn. */
final class MenuMouse {

    /** Empty room beside a word of the menu bar, in pixels. */
    private static final int GAP = 23;

    private MenuMouse() {}

    /** Pulls down a menu of the bar and opens one of its submenus. */
    static void pullDown(final Frame window, final String name, final String submenu) {
        try {
            final Robot robot = new Robot();
            robot.setAutoDelay(60);
            final Menu menu = point(robot, window, name);
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            robot.delay(300);
            for (int i = 0; !menu.getItem(i).getLabel().equals(submenu); i++) {
                if (!menu.getItem(i).getLabel().equals("-")) {
                    press(robot, KeyEvent.VK_DOWN);
                }
            }
            press(robot, KeyEvent.VK_RIGHT);
            robot.delay(300);
        } catch (final AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves to the word, which stands where those before it leave off. */
    private static Menu point(final Robot robot, final Frame window, final String name) {
        final MenuBar bar = window.getMenuBar();
        final Point corner = window.getLocationOnScreen();
        int x = corner.x;
        for (int i = 0; i < bar.getMenuCount(); i++) {
            final Menu menu = bar.getMenu(i);
            final int width = window.getFontMetrics(bar.getFont()).stringWidth(menu.getLabel());
            if (menu.getLabel().equals(name)) {
                robot.mouseMove(x + GAP / 2 + width / 2, corner.y + 12);
                return menu;
            }
            x += width + GAP;
        }
        throw new IllegalArgumentException(name);
    }

    private static void press(final Robot robot, final int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }
}
