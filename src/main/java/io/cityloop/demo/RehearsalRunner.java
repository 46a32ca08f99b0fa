package io.cityloop.demo;

import io.cityloop.demo.domain.Plot;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code --rehearse=200}: plays a rehearsal against this very application once it is ready, over loopback HTTP. */
@Component
@DemoOnly
class RehearsalRunner {
    private final ApplicationArguments arguments;
    private final DemoPassword password;
    private final int port;

    RehearsalRunner(ApplicationArguments arguments, DemoPassword password, @Value("${server.port:8080}") int port) {
        this.arguments = arguments;
        this.password = password;
        this.port = port;
    }

    @EventListener
    void play(ApplicationReadyEvent ready) {
        if (!arguments.containsOption("rehearse")) {
            return;
        }
        int reports = Integer.parseInt(arguments.getOptionValues("rehearse").getFirst());
        URI self = URI.create("http://127.0.0.1:" + port);
        Thread.ofVirtual()
                .name("rehearsal")
                .start(() -> new Rehearsal(
                                self, password.text(), "rehearsal-" + ready.getTimestamp(), Plot.named(""), System.out)
                        .play(reports));
    }
}
