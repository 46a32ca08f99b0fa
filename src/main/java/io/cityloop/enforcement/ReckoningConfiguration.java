package io.cityloop.enforcement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the reckoning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReckoningSettings.class)
class ReckoningConfiguration {}
