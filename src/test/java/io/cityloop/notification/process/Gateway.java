package io.cityloop.notification.process;

import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Outgoing;
import io.cityloop.notification.domain.Sender;
import io.cityloop.notification.domain.Sending;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A provider in memory: keeps every call, and what it delivered by key, once. */
final class Gateway implements Sender {

    private final Way way;
    private final Duration remembers;
    private final List<Outgoing> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> calledByKey = new ConcurrentHashMap<>();
    private volatile Function<Outgoing, Sending> answer = Gateway::takes;

    Gateway(Way way, Duration remembers) {
        this.way = way;
        this.remembers = remembers;
    }

    private static Sending takes(Outgoing message) {
        return new Sending.Accepted("p-" + message.key());
    }

    void answers(Function<Outgoing, Sending> other) {
        answer = other;
    }

    void takesAgain() {
        answer = Gateway::takes;
    }

    /** Calls with messages to this address, in order. */
    List<Outgoing> to(String address) {
        return calls.stream().filter(one -> one.address().equals(address)).toList();
    }

    int called(String key) {
        return calledByKey.getOrDefault(key, 0);
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Duration remembers() {
        return remembers;
    }

    @Override
    public Sending send(Outgoing message) {
        calls.add(message);
        calledByKey.merge(message.key(), 1, Integer::sum);
        return answer.apply(message);
    }
}
