package io.upgradeconsole.values;

import java.time.Clock;
import java.util.Map;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The console as far as it is about values files, without helm and without a cluster.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = { "io.upgradeconsole.access", "io.upgradeconsole.ui", "io.upgradeconsole.values" },
		excludeFilters = { @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
				@ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE,
						classes = { HelmDeployedValues.class, KeptValues.class }),
				@ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.upgradeconsole\\.values\\.keys\\..*") })
@ConfigurationPropertiesScan({ "io.upgradeconsole.access", "io.upgradeconsole.values" })
public class ValuesSlice {

	private static final DeployedValues.Current DEPLOYED = new DeployedValues.Current(new Revision(3),
			Map.of("ingress", Map.of("host", "old.example", "enabled", true), "password", "before-1234"),
			Map.of("licenseKey", "", "licenseKeySecretName", ""));

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	DeployedValues deployedValues() {
		return new DeployedValues() {

			@Override
			public String yaml(ReleaseRef release) {
				return "deployed: " + release + "\n";
			}

			@Override
			public Current current(ReleaseRef release) {
				if (release.name().value().equals("gone")) {
					throw Problem.notFound("release-unknown", "No such release", "It is gone.", "Choose another.")
						.asException();
				}
				return DEPLOYED;
			}

		};
	}

}
