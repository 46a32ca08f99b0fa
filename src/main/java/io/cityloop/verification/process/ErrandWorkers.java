package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One worker for each look an inspector takes. */
@Configuration(proxyBeanMethods = false)
class ErrandWorkers {

    @Bean
    ChooseInspector chooseVerifier(CaseFiles cases, CaseTimeline timeline, InspectorFinder finder) {
        return new ChooseInspector(Errand.VERIFY, cases, timeline, finder);
    }

    @Bean
    ChooseInspector chooseChecker(CaseFiles cases, CaseTimeline timeline, InspectorFinder finder) {
        return new ChooseInspector(Errand.CHECK, cases, timeline, finder);
    }
}
