package io.cityloop.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The module's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CalendarSettings.class, StageLimits.class})
class CalendarConfiguration {}
