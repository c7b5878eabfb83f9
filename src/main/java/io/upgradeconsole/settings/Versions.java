package io.upgradeconsole.settings;

import java.util.Objects;

import org.springframework.boot.SpringBootVersion;

/**
 * What the console itself is made of.
 *
 * @param console its own version; {@code development} where it does not run from its jar
 * @param java the version of Java it runs on
 * @param springBoot the version of Spring Boot in it
 */
public record Versions(String console, String java, String springBoot) {

	/** Of the console that runs. */
	public static Versions running() {
		return new Versions(
				Objects.requireNonNullElse(Versions.class.getPackage().getImplementationVersion(), "development"),
				System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
				SpringBootVersion.getVersion());
	}

}
