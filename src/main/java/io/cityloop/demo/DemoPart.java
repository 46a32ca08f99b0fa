package io.cityloop.demo;

/** One part of the demo city; written in one transaction of its own, after those before it. */
interface DemoPart {

    /** Name under which it is remembered. */
    String name();

    /** Writes it. */
    void seed();
}
