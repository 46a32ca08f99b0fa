package io.cityloop.rules;

import java.util.List;
import org.kie.api.KieBase;

/** The compiled rules of one decision in one version. */
record RuleSet(String decision, String version, List<RuleSource> sources, KieBase base) {}
