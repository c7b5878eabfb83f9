package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.pages.DesignPage;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The console on a sandbox of its own: {@code ./mvnw spring-boot:test-run}. Each start
 * begins anew.
 */
public final class SandboxConsole {

	private static final Path DIRECTORY = Path.of("target", "sandbox").toAbsolutePath();

	private SandboxConsole() {
	}

	public static void main(String[] args) throws IOException {
		FileSystemUtils.deleteRecursively(DIRECTORY);
		SandboxOptions options = SandboxOptions.defaults().withDirectory(DIRECTORY);
		// other charts than the demo's may not go with the demo's releases
		Sandbox sandbox = Sandbox
			.start(options.charts().isPresent() ? options : options.withProduction(SandboxRelease.HEALTHY));
		// System properties, so that arguments of the command line still win.
		SandboxProperties.of(sandbox, DIRECTORY.resolve("data"))
			.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
		Environment environment = SpringApplication.from(UpgradeConsoleApplication::main)
			.with(DesignPage.class)
			.run(args)
			.getApplicationContext()
			.getEnvironment();
		greet(sandbox, environment.getProperty("local.server.port", "8080"), System.out);
	}

	private static void greet(Sandbox sandbox, String port, PrintStream out) {
		out.printf("""

				  The upgrade console is up: http://localhost:%s

				  Sign in as %s
				  with the password "%s".

				  To look at the same releases by hand (helm %s):
				    export KUBECONFIG=%s
				    %s list -A%s
				  A tag that holds "does-not-exist" cannot be pulled. Charts: %s
				  Ctrl-C ends it all, and nothing is kept.

				""", port, String.join(", ", SandboxProperties.USERS), SandboxProperties.PASSWORD,
				sandbox.helm().version(), sandbox.kubeconfig(), sandbox.helm().path(),
				sandbox.production().isPresent() ? "      (production: with --kube-context production)" : "",
				sandbox.chartRepositoryUri());
	}

}
