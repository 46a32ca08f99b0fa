package io.cityloop.identity;

/** Secrets the servers of one city share and nobody else knows; a bean. Made at first need and kept. */
public interface ServerKeys {

    /**
     * The secret for a purpose: 32 random bytes, the same on every node and after every restart.
     *
     * @param purpose short name, lower case; what is made for one purpose opens nothing of another
     */
    byte[] of(String purpose);
}
