package io.cityloop.rules;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Sessions of one rule set, emptied and used again. The engine has a pool of its own, but that takes back a session that
 * rules threw out of as well; here such a session is thrown away.
 */
final class SessionPool implements AutoCloseable {

    private final KieBase base;
    private final int most;
    private final ConcurrentLinkedDeque<KieSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idling = new AtomicInteger();
    private volatile boolean closed;

    SessionPool(KieContainer container, int most) {
        this.base = container.getKieBase();
        this.most = most;
    }

    /** The compiled rules. */
    KieBase base() {
        return base;
    }

    /** An empty session; give it back or throw it away. */
    KieSession take() {
        KieSession session = idle.pollFirst();
        if (session == null) {
            return base.newKieSession();
        }
        idling.decrementAndGet();
        return session;
    }

    /** After a judgement that came to its end. */
    void giveBack(KieSession session) {
        if (closed || idling.get() >= most) {
            session.dispose();
            return;
        }
        ((StatefulKnowledgeSessionImpl) session).reset();
        idling.incrementAndGet();
        idle.addFirst(session);
    }

    /** After a judgement that did not. */
    void throwAway(KieSession session) {
        session.dispose();
    }

    /** How many sessions are kept for use. */
    int idle() {
        return idling.get();
    }

    /** Empties the pool; judgements under way end undisturbed, and then nothing holds the rules any more. */
    @Override
    public void close() {
        closed = true;
        for (KieSession session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.dispose();
        }
    }
}
