package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import io.cityloop.identity.People;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** People and photos for tests of papers. */
final class PapersOfAFile {

    private PapersOfAFile() {}

    static Actor officer(StaffRegister staff, People people, String username, String name, String agency) {
        Post post = new Post(Role.ENFORCEMENT_OFFICER, agency, null);
        if (people.find(username).isEmpty()) {
            staff.createPerson(username, name, "correct horse battery", List.of(post));
        }
        return new Actor(username, name, Role.ENFORCEMENT_OFFICER, agency);
    }

    static byte[] photo(int seed) {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(120, 160, 200));
        pen.fillRect(0, 0, 800, 350);
        pen.setColor(new Color(130, 125, 120));
        pen.fillRect(0, 350, 800, 250);
        pen.setColor(new Color(90 + seed * 7 % 120, 60, 40));
        pen.fillRect(250, 280, 220, 130);
        pen.setColor(Color.ORANGE);
        pen.fillOval(300, 250, 120, 40 + seed % 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
