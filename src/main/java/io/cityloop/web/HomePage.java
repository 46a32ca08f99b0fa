package io.cityloop.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door, for citizens first. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "citizen/home";
    }
}
