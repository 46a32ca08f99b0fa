package io.cityloop.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine together: what judges, by which version, from which sources, behind which fence. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSettings.class)
class RuleConfiguration {

    @Bean
    DecisionModels decisionModels(ObjectProvider<DecisionModel> models) {
        // Models ask services that ask the engine; they are looked for when the first is needed.
        Map<String, DecisionModel> known = new ConcurrentHashMap<>();
        return decision -> {
            if (known.isEmpty()) {
                models.forEach(model -> known.put(model.decision(), model));
            }
            return Optional.ofNullable(known.get(decision));
        };
    }

    @Bean
    RuleLibrary ruleLibrary(ShippedRules shipped, VersionBook book, DecisionModels models, RuleSettings settings) {
        return new RuleLibrary(shipped, book::sources, models::find, settings);
    }

    @Bean
    DroolsRules droolsRules(RuleSettings settings, VersionBook book, RuleLibrary library) {
        return new DroolsRules(settings, book, library);
    }
}
