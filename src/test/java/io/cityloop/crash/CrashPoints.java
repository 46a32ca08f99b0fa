package io.cityloop.crash;

import javax.sql.DataSource;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Kills the application at {@code crash.point} when it comes there for the {@code crash.pass}-th time. Only in the
 * processes {@link CrashTest} starts: nobody else sets the property.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("crash.point")
class CrashPoints {

    @Bean
    Trap trap(Environment environment) {
        return new Trap(
                environment.getRequiredProperty("crash.point", CrashPoint.class),
                environment.getRequiredProperty("crash.pass", Integer.class));
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource, Trap trap) {
        return new Transactions(dataSource, trap);
    }

    @Bean
    Statements statements(Trap trap) {
        return new Statements(trap);
    }

    /** Counts passes, and lets go of life at the one that was asked for. */
    static final class Trap {

        private final CrashPoint point;
        private int left;

        Trap(CrashPoint point, int pass) {
            this.point = point;
            this.left = pass;
        }

        synchronized void pass(CrashPoint here) {
            if (here == point && --left == 0) {
                System.err.println("dies at " + here);
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** Commits of requests and of the engine's jobs are told apart by the thread they come on. */
    static final class Transactions extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        private final transient Trap trap;

        Transactions(DataSource dataSource, Trap trap) {
            super(dataSource);
            this.trap = trap;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            String thread = status.isReadOnly() ? "" : Thread.currentThread().getName();
            boolean user = thread.startsWith("tomcat-handler");
            boolean job = thread.startsWith("engine-job");
            if (user) {
                trap.pass(CrashPoint.BEFORE_USER_COMMIT);
            } else if (job) {
                trap.pass(CrashPoint.BEFORE_JOB_COMMIT);
            }
            super.doCommit(status);
            if (user) {
                trap.pass(CrashPoint.AFTER_USER_COMMIT);
            } else if (job) {
                trap.pass(CrashPoint.AFTER_JOB_COMMIT);
            }
        }
    }

    /** The relay's own statements mark the moments between claiming, sending and knowing. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "update",
                    args = {MappedStatement.class, Object.class}))
    static final class Statements implements Interceptor {

        private final Trap trap;

        Statements(Trap trap) {
            this.trap = trap;
        }

        @Override
        public Object intercept(Invocation call) throws Throwable {
            String statement = ((MappedStatement) call.getArgs()[0]).getId();
            if (statement.endsWith("EngineCommandMapper.markSent")) {
                trap.pass(CrashPoint.AFTER_SEND);
            }
            Object result = call.proceed();
            if (statement.endsWith("EngineCommandMapper.claim")) {
                trap.pass(CrashPoint.AFTER_CLAIM);
            }
            return result;
        }
    }
}
