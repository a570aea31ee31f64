package tocsin.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws pictures that stand for photographs: a corridor with a door, obstructed before and clear after. */
final class CountyPictures {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private CountyPictures() {}

    /**
     * A JPEG of a corridor.
     *
     * @param variant 0…: other colours, other clutter
     * @param cleared false: something stands in the way
     */
    static byte[] corridor(int variant, boolean cleared) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var wall = Color.getHSBColor(0.12f + 0.04f * (variant % 5), 0.06f, cleared ? 0.86f : 0.78f);
        room(pen, wall);
        door(pen, variant);
        if (!cleared) {
            clutter(pen, variant);
        }
        pen.dispose();
        return jpeg(picture);
    }

    private static void room(Graphics2D pen, Color wall) {
        pen.setPaint(new GradientPaint(0, 0, wall.brighter(), 0, HEIGHT, wall));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(wall.darker());
        pen.fillPolygon(new int[] {0, 130, 350, WIDTH}, new int[] {HEIGHT, 230, 230, HEIGHT}, 4);
        pen.setColor(wall.brighter());
        pen.fillPolygon(new int[] {0, 130, 350, WIDTH}, new int[] {0, 70, 70, 0}, 4);
        pen.setColor(wall.darker());
        pen.setStroke(new BasicStroke(2));
        pen.drawRect(130, 70, 220, 160);
        pen.setColor(new Color(0xF7F7EE));
        pen.fillPolygon(new int[] {205, 275, 262, 218}, new int[] {30, 30, 56, 56}, 4);
    }

    private static void door(Graphics2D pen, int variant) {
        pen.setColor(Color.getHSBColor(0.45f + 0.05f * (variant % 3), 0.25f, 0.5f));
        pen.fillRect(190, 110, 100, 120);
        pen.setColor(new Color(0xC9D6D4));
        pen.fillRect(202, 124, 30, 44);
        pen.fillRect(248, 124, 30, 44);
        pen.setColor(new Color(0x1F7A4A));
        pen.fillRect(214, 90, 52, 16);
        pen.setColor(Color.WHITE);
        pen.fillRect(222, 95, 36, 6);
        pen.setColor(new Color(0xA03028));
        pen.fillRoundRect(96, 190, 16, 44, 8, 8);
    }

    private static void clutter(Graphics2D pen, int variant) {
        int boxes = 3 + variant % 3;
        for (int index = 0; index < boxes; index++) {
            int size = 62 + (variant * 7 + index * 11) % 26;
            int x = 150 + index * 48 - (variant % 2) * 20;
            int y = 236 - (index % 2) * 46;
            pen.setColor(Color.getHSBColor(0.08f + 0.01f * index, 0.4f, 0.74f - 0.05f * index));
            pen.fillRect(x, y, size, size - 8);
            pen.setColor(new Color(0x6B5236));
            pen.drawRect(x, y, size, size - 8);
            pen.drawLine(x, y + size / 3, x + size, y + size / 3);
        }
        pen.setColor(new Color(0xE8E6E0));
        pen.fillOval(210 + variant % 40, 196, 70, 40);
    }

    private static byte[] jpeg(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
