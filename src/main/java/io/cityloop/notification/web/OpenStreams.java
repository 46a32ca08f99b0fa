package io.cityloop.notification.web;

import io.cityloop.identity.Person;
import io.cityloop.notification.News;
import io.cityloop.notification.NotificationNews;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Notifications;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this node. One question every few seconds asks the table for news of all of them; a node knows nothing
 * that another one could not know, so a page may come back to any of them. Stops before the web server does: a server that
 * waits for open requests to end would wait for these.
 */
@Component
class OpenStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OpenStreams.class);

    private final NotificationNews news;
    private final Notifications notifications;
    private final NotificationWords words;
    private final NotificationSettings.Stream settings;
    private final Clock clock;
    private final List<OpenStream> open = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService thread;

    OpenStreams(
            NotificationNews news,
            Notifications notifications,
            NotificationWords words,
            NotificationSettings settings,
            Clock clock) {
        this.news = news;
        this.notifications = notifications;
        this.words = words;
        this.settings = settings.stream();
        this.clock = clock;
    }

    /**
     * Opens a stream.
     *
     * @param lastTold id of the last notification a stream told this browser; null when it has just loaded a page
     */
    SseEmitter open(Person person, Locale locale, @Nullable Long lastTold) {
        SseEmitter emitter = new SseEmitter(settings.longest().toMillis());
        OpenStream stream = new OpenStream(person, locale, emitter);
        Instant unsure = clock.instant().minus(settings.overlap());
        int unread = notifications.unread(person);
        if (lastTold == null) {
            news.since(news.mark(unsure), List.of(person.username()))
                    .forEach(one -> stream.knows(one.notification().id()));
        } else {
            news.missed(person.username(), lastTold, unsure).stream()
                    .filter(one -> one.notification().id() != lastTold)
                    .forEach(one -> tell(stream, one, unread));
            stream.knows(lastTold);
        }
        stream.count(unread);
        emitter.onCompletion(() -> forget(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> forget(stream));
        open.add(stream);
        endTheOldestOf(person);
        return emitter;
    }

    private void forget(OpenStream stream) {
        open.remove(stream);
        stream.gone();
    }

    private void endTheOldestOf(Person person) {
        List<OpenStream> his = open.stream()
                .filter(one -> one.person().username().equals(person.username()))
                .toList();
        his.stream().limit(Math.max(0, his.size() - settings.perPerson())).forEach(oldest -> {
            open.remove(oldest);
            oldest.end();
        });
    }

    /** Tells what is new. */
    void look() {
        if (open.isEmpty()) {
            return;
        }
        Map<String, List<OpenStream>> byPerson =
                open.stream().collect(Collectors.groupingBy(one -> one.person().username()));
        long mark = news.mark(clock.instant().minus(settings.overlap()));
        List<News> found = news.since(mark, byPerson.keySet());
        Set<String> concerned = found.stream().map(News::recipient).collect(Collectors.toSet());
        Map<String, Integer> unread = concerned.stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> notifications.unread(byPerson.get(one).getFirst().person())));
        for (News one : found) {
            byPerson.get(one.recipient()).forEach(stream -> tell(stream, one, unread.get(one.recipient())));
        }
        open.forEach(stream -> stream.forget(mark));
    }

    private void tell(OpenStream stream, News one, int unread) {
        stream.tell(one.notification(), words.text(one.notification(), stream.locale()), unread);
    }

    /** Lets every page hear something, so that nothing between takes it for dead, and says what was read elsewhere. */
    void beat() {
        Map<String, Integer> unread = new HashMap<>();
        open.forEach(stream -> stream.count(
                unread.computeIfAbsent(stream.person().username(), username -> notifications.unread(stream.person()))));
    }

    /** How many pages are open here. */
    int count() {
        return open.size();
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException away) {
                log.warn("Open pages hear nothing new for now: {}", away.getMessage());
            }
        };
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("notification-streams").factory());
        long look = settings.look().toMillis();
        long beat = settings.heartbeat().toMillis();
        started.scheduleWithFixedDelay(guarded(this::look), look, look, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(guarded(this::beat), beat, beat, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
        open.forEach(OpenStream::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
