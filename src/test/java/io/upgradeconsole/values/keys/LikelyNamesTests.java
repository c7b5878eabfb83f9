package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.upgradeconsole.values.KeyPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikelyNamesTests {

	private static final Map<String, Object> DEPLOYED = UserKeyTests.yaml("""
			services:
			  web: {replicas: 1, port: 80}
			  ui: {replicas: 1, port: 80, service: {type: ClusterIP}}
			auth: {sessionHours: 12}
			dataRetentionDays: 30
			debug: {enabled: false}
			""");

	private static final Map<String, Object> TARGET = UserKeyTests.yaml("""
			global: {dataRetentionDays: 30}
			services:
			  web: {replicas: 1, port: 80}
			  ui: {replicas: 1, port: 80}
			  gateway: {replicas: 1, port: 80, service: {type: ClusterIP}}
			auth: {session: {hours: 12}, enabled: false}
			tracing: {enabled: false}
			""");

	private final LikelyNames names = new LikelyNames(TARGET, DEPLOYED);

	@ParameterizedTest
	@CsvSource({ "auth.sessionHours, auth.session.hours", "services.ui.service.type, services.gateway.service.type",
			"dataRetentionDays, global.dataRetentionDays" })
	void aRenamedKeyIsFoundByItsWordsOrItsEnd(String key, String successor) {
		assertThat(this.names.successor(key(key, 1)).map(KeyPath::toString)).contains(successor);
	}

	@Test
	void aKeyThatBothChartsListIsNobodysNewName() {
		assertThat(this.names.successor(key("services.uj.replicas", 1))).isEmpty();
	}

	@Test
	void nothingIsProposedWhereTwoWouldFit() {
		assertThat(this.names.successor(key("debug.enabled", true))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "services.web.replica, services.web.replicas", "service.web.replicas, services.web.replicas",
			"services.web.Port, services.web.port", "services.gateway.servcie.type, services.gateway.service.type",
			"auth.hours.session, auth.session.hours" })
	void aTypoIsFoundByTheKeyNearby(String key, String meant) {
		assertThat(this.names.meant(key(key, 1)).map(KeyPath::toString)).contains(meant);
	}

	@ParameterizedTest
	@CsvSource({ "services.zz.replicas", "anything.else", "foo", "services.web.affinity" })
	void whatIsLikeNoOtherKeyIsLeftAlone(String key) {
		assertThat(this.names.meant(key(key, 1))).isEmpty();
	}

	@Test
	void aSubtreeIsComparedWithSubtrees() {
		UserKey subtree = key("services.gatway", Map.of("replicas", 2, "port", 1));
		assertThat(this.names.meant(subtree)).isEqualTo(Optional.of(KeyPath.of("services", "gateway")));
	}

	private static UserKey key(String dotted, Object value) {
		return new UserKey(new KeyPath(List.of(dotted.split("\\."))), value);
	}

}
