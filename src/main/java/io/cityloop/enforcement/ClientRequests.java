package io.cityloop.enforcement;

import java.util.function.Supplier;

/**
 * Does what a client asks for once, however often it asks: the network may lose an answer, and the telephone sends again.
 * A bean; the act runs in the transaction that remembers its answer, so that there is never one without the other.
 */
public interface ClientRequests {

    /**
     * Acts, or gives the answer this request got before.
     *
     * @throws io.cityloop.identity.RejectedInput naming {@code clientId} when it is missing or cannot be one
     * @throws io.cityloop.identity.Conflict when the id stands for another request, or another person's
     */
    <T> T once(ClientRequest request, Class<T> answer, Supplier<T> act);

    /**
     * The same for what needs no id because it can happen only once: exactly the same words are the same request, and
     * any other goes through to be refused by what has happened meanwhile.
     */
    <T> T onceAlike(ClientRequest request, Class<T> answer, Supplier<T> act);

    /** {@link #once(ClientRequest, Class, Supplier)} for what has no answer. */
    void once(ClientRequest request, Runnable act);
}
