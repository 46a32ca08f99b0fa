package io.cityloop.demo;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the demo city is and how to get in. */
@Component
@DemoOnly
class Welcome {

    private final Environment environment;
    private final DemoPassword password;

    Welcome(Environment environment, DemoPassword password) {
        this.environment = environment;
        this.password = password;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            say(System.out, port);
        }
    }

    private void say(PrintStream out, String port) {
        var host = environment.getProperty("server.address", "127.0.0.1");
        out.print("""

                ──────────────────────────────────────────────────────────────────────
                  CityLoop 城市治理闭环 · 演示城市 demo city 云州市
                  http://%s:%s/

                  市民 citizen             citizen1 … citizen3
                  监督员 inspector          inspector1 … inspector16
                  受理员 acceptor           acceptor1 … acceptor3
                  值班长 shift leader       shiftleader1, shiftleader2
                  派遣员 dispatcher         dispatcher1, dispatcher2
                  部门 department          lead-sanitation, handler-sanitation-1, -2
                                          (urban-order sanitation municipal greening
                                           lighting drainage water gas heating
                                           power telecom traffic)
                  执法 enforcement         officer1 … officer4, reviewer1, head1
                  考核 督查 管理             evaluator1, supervisor1, admin1

                  密码 password            %s
                ──────────────────────────────────────────────────────────────────────

                """.formatted(host, port, password.text()));
        out.flush();
    }
}
