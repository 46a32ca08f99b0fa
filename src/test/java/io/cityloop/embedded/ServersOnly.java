package io.cityloop.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;

/** A program that only runs the servers of a home, to be killed by a test. */
final class ServersOnly {

    private ServersOnly() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedServers servers = EmbeddedServers.at(Path.of(arguments[0]), LogFactory.getLog(ServersOnly.class));
            Map<String, Object> properties =
                    servers.start(new EmbeddedServers.Wish(TestServers.database(), TestServers.engine(null), true));
            properties.forEach((key, value) -> System.out.println(key + "=" + value));
            System.out.println("database=" + servers.databasePid());
            System.out.println("broker=" + servers.brokerPid());
            System.out.println("started");
            TimeUnit.MINUTES.sleep(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
        } catch (EmbeddedServerFailure failure) {
            System.out.println("refused: " + failure.getMessage());
        }
    }
}
