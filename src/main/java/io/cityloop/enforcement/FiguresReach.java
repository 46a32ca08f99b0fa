package io.cityloop.enforcement;

import io.cityloop.identity.Person;
import java.util.List;

/** Whose figures of enforcement somebody may see; a bean that knows no figure itself. */
public interface FiguresReach {

    /** The agencies whose figures this person may see: all for a supervisor, his own for a head, none for others. */
    List<String> agencies(Person person);
}
