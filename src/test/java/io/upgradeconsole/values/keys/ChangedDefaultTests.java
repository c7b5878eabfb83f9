package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangedDefaultTests {

	private static final Map<String, Object> OLD = UserKeyTests
		.yaml("{web: {replicas: 1, hosts: [a], gone: 1, hpa: off}, db: {password: old-password}}");

	private static final Map<String, Object> NEW = UserKeyTests
		.yaml("{web: {replicas: 2, hosts: [a, b], fresh: 1, hpa: {enabled: true}}, db: {password: new-password}}");

	@Test
	void onlyWhatBothChartsListWithDifferentValuesHasChanged() {
		assertThat(changed("{db: {password: mine}}")).containsExactly(new ChangedDefault("web.replicas", "1", "2"),
				new ChangedDefault("web.hosts", "[a]", "[a, b]"));
	}

	@Test
	void whatTheUserSetsOrTakesAwayIsNotLeftToTheChart() {
		assertThat(changed("{web: {replicas: null, hosts: []}, db: null}")).isEmpty();
		assertThat(changed("{web: null, db: null}")).isEmpty();
	}

	@Test
	void aSecretThatChangesIsSaidAndNotShown() {
		assertThat(changed("{web: null}"))
			.containsExactly(new ChangedDefault("db.password", Masker.MASK, "another value"));
	}

	private static List<ChangedDefault> changed(String values) {
		return ChangedDefault.between(OLD, NEW, UserKeyTests.yaml(values), Masker.of(Secrets.none()));
	}

}
