package io.upgradeconsole.sandbox;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The properties with which a console serves a sandbox.
 */
public final class SandboxProperties {

	/** Users are named after their role. */
	public static final List<String> USERS = List.of("viewer", "operator", "approver", "oncall", "auditor", "admin");

	/** The password of each of them. */
	public static final String PASSWORD = "sandbox";

	// The weakest that bcrypt has: the password is no secret, and tests sign in often.
	private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

	private SandboxProperties() {
	}

	/**
	 * The properties, by name.
	 * @param sandbox the sandbox to serve
	 * @param dataDirectory where the console keeps what it stores
	 */
	public static Map<String, String> of(Sandbox sandbox, Path dataDirectory) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("console.data-dir", dataDirectory.toAbsolutePath().toString());
		properties.putAll(SandboxDatabase.properties(dataDirectory));
		properties.putAll(SandboxExecutor.properties());
		properties.put("console.helm.binary", sandbox.helm().path().toString());
		properties.put("console.helm.repository.name", Sandbox.REPOSITORY);
		properties.put("console.helm.repository.url", sandbox.chartRepositoryUri().toString());
		properties.put("console.clusters[0].name", Sandbox.CONTEXT);
		properties.put("console.clusters[0].kubeconfig", sandbox.kubeconfig().toString());
		properties.put("console.clusters[0].context", Sandbox.CONTEXT);
		sandbox.production().ifPresent((second) -> {
			properties.put("console.clusters[1].name", second.context());
			properties.put("console.clusters[1].kubeconfig", sandbox.kubeconfig().toString());
			properties.put("console.clusters[1].context", second.context());
			properties.put("console.clusters[1].color", "red");
			properties.put("console.clusters[1].production", "true");
		});
		properties.put("console.approval.policy", "SELF");
		for (int i = 0; i < USERS.size(); i++) {
			String user = "console.access.users[" + i + "].";
			properties.put(user + "name", USERS.get(i));
			properties.put(user + "password", HASH);
			properties.put(user + "roles", USERS.get(i).toUpperCase());
		}
		return properties;
	}

}
