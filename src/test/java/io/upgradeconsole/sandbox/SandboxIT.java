package io.upgradeconsole.sandbox;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class SandboxIT {

	@Test
	void starts() {
		HelmBinary binary = HelmBinary.fromSystemProperty();
		Instant start = Instant.now();
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
			System.err.println("TIME " + binary + " " + Duration.between(start, Instant.now()));
			System.err.println(sandbox.helm("list", "-A", "--all".isEmpty() ? "" : "--pending", "--deployed"));
			System.err.println(sandbox.helm("get", "hooks", "backend", "-n", "zymtrace"));
			System.err.println(sandbox.helm("get", "manifest", "backend", "-n", "zymtrace"));
			sandbox.simulator()
				.list("pods", "")
				.forEach((p) -> System.err.println(p.namespace() + " " + p.name() + " " + p.status().path("phase")));
			start = Instant.now();
			System.err.println(sandbox.tryHelm("upgrade", "--install", "backend", "zymtrace/backend", "-n", "zymtrace",
					"--version", "26.8.4", "--reset-then-reuse-values", "--atomic", "--debug", "--timeout", "1m"));
			System.err.println("UPGRADE " + Duration.between(start, Instant.now()));
		}
	}

}
