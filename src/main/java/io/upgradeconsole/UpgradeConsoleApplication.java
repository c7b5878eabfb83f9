package io.upgradeconsole;

import io.upgradeconsole.access.HashPassword;
import io.upgradeconsole.audit.VerifyAudit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The upgrade console.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UpgradeConsoleApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(VerifyAudit.NAME)) {
			// needs none of what a console needs
			System.exit(VerifyAudit.run(args, System.out));
		}
		if (args.length > 0 && args[0].equals(HashPassword.NAME)) {
			System.exit(HashPassword.run(args, System.in, System.out, System.err));
		}
		SpringApplication console = new SpringApplication(UpgradeConsoleApplication.class);
		console.addListeners(new DatabaseAhead());
		console.run(args);
	}

}
