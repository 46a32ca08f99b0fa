package io.cityloop.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code cityloop.embedded}; they matter only for servers that CityLoop starts itself.
 *
 * @param database the database server
 * @param engine the workflow engine's broker
 */
record EmbeddedSettings(
        @DefaultValue Database database, @DefaultValue Engine engine) {

    /**
     * @param enabled false: no database is started even when none is configured
     * @param port loopback port; 0 takes a free one at each start
     * @param schema name of the schema; begins with {@code cityloop}
     * @param bufferPool InnoDB buffer pool, in MariaDB's notation
     * @param binaries folder that keeps the unpacked binaries; default is the home's database folder
     */
    record Database(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("0") int port,
            @DefaultValue("cityloop") String schema,
            @DefaultValue("256M") String bufferPool,
            @Nullable String binaries) {

        Database {
            if (!schema.matches("cityloop[a-z0-9_]{0,40}")) {
                throw new IllegalArgumentException("cityloop.embedded.database.schema must begin with 'cityloop' and"
                        + " hold only a-z, 0-9 and _, but is '" + schema + "'");
            }
        }
    }

    /**
     * @param dist folder of the unpacked broker distribution; default is looked for below {@code target/engine} and
     *     beside the application
     * @param port loopback port of the gateway (gRPC); 0 takes a free one at each start
     * @param monitoringPort loopback port of the broker's actuator; 0 takes a free one at each start
     * @param partitions number of partitions; fixed once data exists
     * @param heap largest Java heap of the broker, in the notation of -Xmx
     * @param jvmOptions further options for the broker's Java process
     */
    record Engine(
            @Nullable String dist,
            @DefaultValue("0") int port,
            @DefaultValue("0") int monitoringPort,
            @DefaultValue("3") int partitions,
            @DefaultValue("768m") String heap,
            @DefaultValue List<String> jvmOptions) {}
}
