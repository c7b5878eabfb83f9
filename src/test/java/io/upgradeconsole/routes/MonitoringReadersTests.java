package io.upgradeconsole.routes;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.UnreachableCluster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls the actuator of consoles that let in others than those of the table.
 */
class MonitoringReadersTests {

	@TempDir
	static Path data;

	@Nested
	class ByRole extends Console {

		@DynamicPropertySource
		static void roles(DynamicPropertyRegistry registry) {
			registry.add("console.data-dir", () -> data.resolve("by-role").toString());
			registry.add("console.access.monitoring.roles", () -> "AUDITOR");
		}

		@Test
		void onlyTheRolesThatAreNamedAndAdministratorsReadTheFigures() {
			for (String path : Set.of("/actuator/prometheus", "/actuator/info")) {
				assertThat(readers(path)).as(path).isEqualTo(EnumSet.of(Role.AUDITOR, Role.ADMIN));
				assertThat(status(null, path)).as(path).isEqualTo(401);
				assertThat(status(Role.VIEWER, path)).as(path).isEqualTo(403);
			}
			assertThat(status(null, "/actuator/health/readiness")).isEqualTo(200);
		}

	}

	@Nested
	class ByNetwork extends Console {

		@DynamicPropertySource
		static void network(DynamicPropertyRegistry registry) {
			registry.add("console.data-dir", () -> data.resolve("by-network").toString());
			registry.add("console.access.monitoring.readers", () -> "NETWORK");
			// somebody has it serve more: that is not for the network
			registry.add("management.endpoint.env.access", () -> "read-only");
			registry.add("management.endpoints.web.exposure.include", () -> "health,info,prometheus,env");
		}

		@Test
		void whoeverReachesTheConsoleReadsTheFiguresAndNothingElse() {
			for (String path : Set.of("/actuator/prometheus", "/actuator/info")) {
				assertThat(status(null, path)).as(path).isEqualTo(200);
				assertThat(readers(path)).as(path).isEqualTo(EnumSet.allOf(Role.class));
			}
			assertThat(status(null, "/actuator/env")).isEqualTo(401);
			assertThat(status(Role.ADMIN, "/actuator/env")).isEqualTo(200);
			assertThat(status(null, "/api/v1/me")).isEqualTo(401);
		}

	}

	/** A console with a user of each role. */
	@DirtiesContext
	@SpringBootTest(classes = UpgradeConsoleApplication.class,
			webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	abstract static class Console {

		@LocalServerPort
		int port;

		@DynamicPropertySource
		static void users(DynamicPropertyRegistry registry) {
			Path kubeconfig = UnreachableCluster.kubeconfig(data);
			registry.add("console.helm.binary", () -> "/nonexistent/helm");
			registry.add("console.clusters[0].name", () -> "local");
			registry.add("console.clusters[0].kubeconfig", kubeconfig::toString);
			String hash = new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD);
			for (Role role : Role.values()) {
				String user = "console.access.users[" + role.ordinal() + "].";
				registry.add(user + "name", () -> RouteVisitor.name(role));
				registry.add(user + "password", () -> hash);
				registry.add(user + "roles", role::name);
			}
		}

		int status(@Nullable Role role, String path) {
			return new RouteVisitor(this.port, role).visit(new Route("GET", path, "", "*/*", false), path, "")
				.statusCode();
		}

		Set<Role> readers(String path) {
			Set<Role> readers = EnumSet.noneOf(Role.class);
			for (Role role : Role.values()) {
				if (status(role, path) == 200) {
					readers.add(role);
				}
			}
			return readers;
		}

	}

}
