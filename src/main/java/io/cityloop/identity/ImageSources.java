package io.cityloop.identity;

import java.util.List;

/** Other hosts whose pictures the pages show, such as map tiles; every such bean goes into the content policy. */
public interface ImageSources {

    /** Origins as a content security policy writes them: {@code https://tiles.example.org}, {@code https://*.example.org}. */
    List<String> origins();
}
