package io.upgradeconsole.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * What Spring Boot makes of the console's libraries alone: web server, templates,
 * security, sessions in a database, migrations (none), probes.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class EmptyApplication {

	/** Starts it. */
	public static void main(String[] arguments) {
		SpringApplication.run(EmptyApplication.class, arguments);
	}

}
