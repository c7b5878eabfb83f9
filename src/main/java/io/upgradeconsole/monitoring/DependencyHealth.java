package io.upgradeconsole.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.settings.ConsoleHealth;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Names what the console depends on as components of its health.
 */
@Configuration(proxyBeanMethods = false)
class DependencyHealth {

	@Bean
	CompositeHealthContributor clustersHealthContributor(Dependencies dependencies, ClusterProperties clusters) {
		Map<String, HealthIndicator> named = new LinkedHashMap<>();
		for (ClusterAccess cluster : clusters.clusters()) {
			named.put(cluster.name(), dependencies.indicator(ConsoleHealth.code(cluster.clusterName())));
		}
		return CompositeHealthContributor.fromMap(named);
	}

	@Bean
	HealthIndicator helmHealthIndicator(Dependencies dependencies) {
		return dependencies.indicator(ConsoleHealth.HELM);
	}

	@Bean
	HealthIndicator repositoryHealthIndicator(Dependencies dependencies) {
		return dependencies.indicator(ConsoleHealth.REPOSITORY);
	}

	@Bean
	HealthIndicator dataDirectoryHealthIndicator(Dependencies dependencies) {
		return dependencies.indicator(ConsoleHealth.DATA_DIRECTORY);
	}

}
