package io.upgradeconsole.values;

import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ValuesFileNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "prod.yaml", "my-values_2.v1.yml", "A.yaml" })
	void aPlainNameIsKept(String name) {
		assertThat(new ValuesFileName(name)).hasToString(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../etc/passwd.yaml", "a/b.yaml", "C:\\a.yaml", ".hidden.yaml", "-f.yaml", "a b.yaml",
			"a\n.yaml", "ü.yaml", "", "a;rm.yaml", "a\u0000.yaml", "values.json", "values" })
	void anyOtherNameIsRefused(String name) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new ValuesFileName(name))
			.satisfies((refused) -> assertThat(refused.problem().field()).isEqualTo("name"));
	}

	@Test
	void aNameThatIsTooLongIsRefused() {
		assertThat(new ValuesFileName("a".repeat(95) + ".yaml")).isNotNull();
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> new ValuesFileName("a".repeat(96) + ".yaml"));
	}

}
