package io.upgradeconsole.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.sandbox.UnreachableCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two consoles over one database. The second one was started later, with another
 * configuration of its users.
 */
class SharedSessionsTests {

	private static final String HASH = new BCryptPasswordEncoder(4).encode("sandbox");

	@TempDir
	static Path data;

	private static ConfigurableApplicationContext first;

	private static ConfigurableApplicationContext second;

	@BeforeAll
	static void start() {
		UnreachableCluster.kubeconfig(data);
		first = console("one", List.of(user(0, "olga", HASH, "OPERATOR"), user(1, "ann", HASH, "ADMIN"),
				user(2, "sam", HASH, "OPERATOR"), user(3, "zoe", HASH, "OPERATOR"), user(4, "kim", HASH, "OPERATOR")));
		second = console("other",
				List.of(user(0, "olga", HASH, "OPERATOR"), user(1, "ann", HASH, "VIEWER"),
						user(2, "sam", new BCryptPasswordEncoder(4).encode("another"), "OPERATOR"),
						user(3, "kim", HASH, "OPERATOR")));
	}

	@AfterAll
	static void stop() {
		second.close();
		first.close();
	}

	@Test
	void whoeverSignedInAtOneGoesOnAtTheOther() {
		Browser olga = signedIn("olga");
		assertThat(olga.at(port(second)).get("/account").body()).contains("olga");
		olga.at(port(second)).post("/sign-out", "");
		assertThat(olga.get("/account").statusCode()).isEqualTo(302);
	}

	@Test
	void signingOutEverywhereAtOneEndsTheSessionsOfTheOther() {
		Browser phone = signedIn("olga");
		Browser desk = signedIn("olga").at(port(second));
		desk.post("/account/sign-out-everywhere", "");
		assertThat(phone.get("/account").statusCode()).isEqualTo(302);
	}

	@Test
	void aSessionEndsWithTheRolesThePasswordOrTheUserItBeganWith() {
		for (String name : List.of("ann", "sam", "zoe")) {
			Browser user = signedIn(name);
			assertThat(user.get("/account").statusCode()).as(name).isEqualTo(200);
			assertThat(user.at(port(second)).get("/account").statusCode()).as(name).isEqualTo(302);
			assertThat(user.get("/account").statusCode()).as(name).isEqualTo(302);
		}
	}

	@Test
	void whatAnotherVersionWroteIsASignInAndNoFailure() {
		Browser kim = signedIn("kim");
		first.getBean(JdbcClient.class)
			.sql("update spring_session_attributes set attribute_bytes = x'aced0005' where session_primary_id in"
					+ " (select primary_id from spring_session where principal_name = 'kim')")
			.update();
		assertThat(kim.get("/account").statusCode()).isEqualTo(302);
		assertThat(kim.get("/sign-in").statusCode()).isEqualTo(200);
		kim.post("/sign-in", "username=kim&password=sandbox");
		assertThat(kim.get("/account").statusCode()).isEqualTo(200);
	}

	private static Browser signedIn(String name) {
		Browser browser = new Browser(port(first));
		browser.post("/sign-in", "username=" + name + "&password=sandbox");
		return browser;
	}

	private static int port(ConfigurableApplicationContext console) {
		return Integer.parseInt(console.getEnvironment().getRequiredProperty("local.server.port"));
	}

	private static ConfigurableApplicationContext console(String name, List<List<String>> users) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0",
				"--spring.datasource.url=jdbc:h2:mem:sessions", "--console.data-dir=" + data.resolve(name),
				"--console.helm.binary=/nonexistent/helm", "--console.clusters[0].name=local",
				"--console.clusters[0].kubeconfig=" + data.resolve("kubeconfig")));
		users.forEach(arguments::addAll);
		return new SpringApplicationBuilder(UpgradeConsoleApplication.class).run(arguments.toArray(String[]::new));
	}

	private static List<String> user(int number, String name, String hash, String role) {
		String user = "--console.access.users[" + number + "].";
		return List.of(user + "name=" + name, user + "password=" + hash, user + "roles=" + role);
	}

}
