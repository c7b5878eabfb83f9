package io.upgradeconsole.operation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.UnreachableCluster;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A console on a port of its own, with a cluster that nobody asks: for what is about
 * operations and their logs alone.
 */
public final class QuietConsole implements AutoCloseable {

	/** The name of its one user. */
	public static final String USER = "operator";

	/** What a browser or a script sends to come in. */
	public static final String BASIC = "Basic " + Base64.getEncoder()
		.encodeToString((USER + ":" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8));

	private final ConfigurableApplicationContext context;

	private QuietConsole(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts it on a data directory, which may be that of an earlier one. */
	public static QuietConsole on(Path data, String... more) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--console.data-dir=" + data,
				"--console.helm.binary=/nonexistent/helm", "--console.clusters[0].name=local",
				"--console.clusters[0].kubeconfig=" + UnreachableCluster.kubeconfig(data),
				"--console.access.users[0].name=" + USER,
				"--console.access.users[0].password=" + new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD),
				"--console.access.users[0].roles=OPERATOR"));
		arguments.addAll(List.of(more));
		return new QuietConsole(
				new SpringApplicationBuilder(UpgradeConsoleApplication.class).run(arguments.toArray(String[]::new)));
	}

	/** Where it answers. */
	public int port() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	/** A part of it. */
	public <T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	/** All of it. */
	public ApplicationContext context() {
		return this.context;
	}

	/** Stops it in order, before its time. */
	public void stop() {
		this.context.close();
	}

	@Override
	public void close() {
		stop();
	}

}
