package io.upgradeconsole.hostile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.routes.RouteSamples;
import io.upgradeconsole.sandbox.SandboxProperties;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The console that is attacked: with every way to sign in, people of several roles, and
 * one of everything that its pages are about.
 */
final class HostileConsole implements AutoCloseable {

	private static final List<String> USERS = List.of("approver", "colleague", "oncall", "admin", "viewer");

	private static final Map<String, String> ROLES = Map.of("colleague", "APPROVER,OPERATOR");

	private final QuietConsole console;

	private final RouteSamples samples;

	private final List<Target> targets;

	private HostileConsole(QuietConsole console) {
		this.console = console;
		ApplicationContext context = console.context();
		this.samples = new RouteSamples(context);
		this.targets = Target.all(context, this.samples);
	}

	static HostileConsole on(Path data) {
		List<String> arguments = new ArrayList<>(
				List.of("--console.approval.policy=OTHER_PERSON", "--console.helm.repository.url=http://127.0.0.1:1",
						// a sign-in form is tried more often than anybody mistypes
						"--console.access.throttle.free=10000", "--console.access.oidc.groups[0].name=platform",
						"--console.access.oidc.groups[0].roles=OPERATOR"));
		String oidc = "--spring.security.oauth2.client.";
		arguments.addAll(
				List.of(oidc + "registration.acme.client-id=console", oidc + "registration.acme.client-secret=secret",
						oidc + "registration.acme.authorization-grant-type=authorization_code",
						oidc + "registration.acme.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
						oidc + "registration.acme.scope=openid"));
		for (String uri : List.of("authorization-uri", "token-uri", "jwk-set-uri")) {
			arguments.add(oidc + "provider.acme." + uri + "=http://127.0.0.1:1");
		}
		String hash = new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD);
		for (int i = 0; i < USERS.size(); i++) {
			String user = "--console.access.users[" + (i + 1) + "].";
			arguments.add(user + "name=" + USERS.get(i));
			arguments.add(user + "password=" + hash);
			arguments.add(user + "roles=" + ROLES.getOrDefault(USERS.get(i), USERS.get(i).toUpperCase()));
		}
		return new HostileConsole(QuietConsole.on(data, arguments.toArray(String[]::new)));
	}

	/** A browser in which somebody has signed in. */
	Intruder signedIn(String user) {
		return new Intruder(port(), user);
	}

	/** Everything that it answers. */
	List<Target> targets() {
		return this.targets;
	}

	RouteSamples samples() {
		return this.samples;
	}

	QuietConsole quiet() {
		return this.console;
	}

	JdbcClient database() {
		return this.console.part(JdbcClient.class);
	}

	int port() {
		return this.console.port();
	}

	@Override
	public void close() {
		this.console.close();
	}

}
