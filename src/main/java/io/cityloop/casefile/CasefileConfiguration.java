package io.cityloop.casefile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CasefileSettings.class, PublicSettings.class, CaptureSettings.class})
class CasefileConfiguration {}
