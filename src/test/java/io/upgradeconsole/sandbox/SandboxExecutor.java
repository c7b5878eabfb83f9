package io.upgradeconsole.sandbox;

import java.util.Map;

import io.upgradeconsole.sandbox.simulator.Simulator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where consoles on a sandbox run helm: {@code -Dsandbox.executor=local|job}.
 */
public final class SandboxExecutor {

	/** The namespace of the Jobs. */
	public static final String NAMESPACE = "console-jobs";

	private static final String ACCOUNT = "upgrade-console-executor";

	/** As whom the API server knows them. */
	public static final String USER = "system:serviceaccount:" + NAMESPACE + ":" + ACCOUNT;

	private static final String PROPERTY = "sandbox.executor";

	private SandboxExecutor() {
	}

	/** Whether they run it in Jobs. */
	public static boolean isJob() {
		return switch (System.getProperty(PROPERTY, "local")) {
			case "local", "" -> false;
			case "job" -> true;
			default -> throw new IllegalArgumentException("-D" + PROPERTY + " is local or job");
		};
	}

	/** How a command asks for what helm may do. */
	public static String asHelm() {
		return isJob() ? " --as=" + USER : "";
	}

	/** The console's properties for that. */
	static Map<String, String> properties() {
		return isJob() ? inJobs() : Map.of();
	}

	/** The properties of a console that runs helm in Jobs. */
	public static Map<String, String> inJobs() {
		return Map.of("console.executor", "job", "console.executor-job.namespace", NAMESPACE,
				"console.executor-job.image", Simulator.THIS_MACHINE, "console.executor-job.service-account", ACCOUNT);
	}

	/** A cluster has the namespace before a console needs it. */
	static void prepare(Simulator simulator) {
		simulator.create("namespaces", "",
				JsonMapper.shared()
					.createObjectNode()
					.set("metadata", JsonMapper.shared().createObjectNode().put("name", NAMESPACE)));
	}

}
