package io.cityloop.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/** The servers of one home: one set a JVM, shared by every application context that names the same home. */
final class EmbeddedServers implements AutoCloseable, Runnable {

    private static final Map<Path, EmbeddedServers> OF_HOME = new HashMap<>();

    private final Path key;
    private final Home home;
    private final Log log;
    private @Nullable MariaDatabase database;
    private @Nullable ZeebeBroker broker;

    private EmbeddedServers(Path key, Home home, Log log) {
        this.key = key;
        this.home = home;
        this.log = log;
    }

    /** What is wished for from the servers: null leaves one out. */
    record Wish(
            EmbeddedSettings.@Nullable Database database,
            EmbeddedSettings.@Nullable Engine engine,
            boolean clockControlled) {}

    /** Locks the home, or gives the servers that this JVM already has there. */
    static EmbeddedServers at(Path folder, Log log) {
        synchronized (OF_HOME) {
            Path key = folder.toAbsolutePath().normalize();
            EmbeddedServers servers = OF_HOME.get(key);
            if (servers == null) {
                servers = new EmbeddedServers(key, Home.lock(key), log);
                OF_HOME.put(key, servers);
            }
            return servers;
        }
    }

    /**
     * Starts what is wished for and does not run yet, both at the same time.
     *
     * @return settings that lead Spring to the servers; the database answers, the engine will
     */
    synchronized Map<String, Object> start(Wish wish) {
        CompletableFuture<@Nullable ZeebeBroker> engine = CompletableFuture.completedFuture(broker);
        if (wish.engine() != null && broker == null) {
            engine = CompletableFuture.supplyAsync(
                    () -> ZeebeBroker.launch(home, wish.engine(), wish.clockControlled(), log),
                    Thread::startVirtualThread);
        }
        Map<String, Object> properties = new HashMap<>();
        try {
            if (wish.database() != null) {
                if (database == null) {
                    database = MariaDatabase.start(home, wish.database(), log);
                }
                properties.putAll(database.properties(wish.database().schema()));
            }
        } finally {
            broker = join(engine);
        }
        if (wish.engine() != null && broker != null) {
            properties.putAll(broker.properties());
        }
        return properties;
    }

    private static @Nullable ZeebeBroker join(CompletableFuture<@Nullable ZeebeBroker> engine) {
        try {
            return engine.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EmbeddedServerFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    synchronized long databasePid() {
        return database == null ? -1 : database.pid();
    }

    synchronized long brokerPid() {
        return broker == null ? -1 : broker.pid();
    }

    /** The application's shutdown: the same as {@link #close()}. */
    @Override
    public void run() {
        close();
    }

    /** Stops both in good order, the engine first, and gives the home free. */
    @Override
    public synchronized void close() {
        synchronized (OF_HOME) {
            OF_HOME.remove(key, this);
        }
        if (broker != null) {
            broker.close();
            broker = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
        try {
            home.close();
        } catch (IOException e) {
            log.warn("The lock of the home could not be given back: " + e);
        }
    }
}
