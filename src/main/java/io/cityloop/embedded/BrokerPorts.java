package io.cityloop.embedded;

/** The loopback ports of one broker: gateway (gRPC), actuator, REST, and the two by which brokers talk to each other. */
record BrokerPorts(int gateway, int monitoring, int rest, int command, int internal) {

    static BrokerPorts take(EmbeddedSettings.Engine settings) {
        LoopbackPorts ports = new LoopbackPorts();
        String gateway = "cityloop.embedded.engine.port";
        return new BrokerPorts(
                ports.take(settings.port(), gateway),
                ports.take(settings.monitoringPort(), "cityloop.embedded.engine.monitoring-port"),
                ports.take(0, gateway),
                ports.take(0, gateway),
                ports.take(0, gateway));
    }
}
