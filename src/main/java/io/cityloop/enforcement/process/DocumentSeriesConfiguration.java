package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentSeriesSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSeriesSettings.class)
class DocumentSeriesConfiguration {}
