package io.upgradeconsole.access;

import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReleasePatternTests {

	@ParameterizedTest
	@CsvSource({ "*,true", "prod,true", "prod/zymtrace-eu,true", "prod/zymtrace-*,true", "p*d/*/backend,true",
			"prod/zymtrace-eu/backend,true", "prod/zymtrace-eu/back,false", "prod/zymtrace,false",
			"prod/*/backend2,false", "staging,false", "pro,false", "prod/zymtrace.eu,false", "*/zymtrace-us,false" })
	void matchesWholeNamesOnly(String pattern, boolean matches) {
		assertThat(new ReleasePattern(pattern).matches(ReleaseRef.of("prod", "zymtrace-eu", "backend")))
			.isEqualTo(matches);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "prod/", "/zymtrace", "prod//backend", "a/b/c/d", "prod/zym trace", "Prod", "prod/(.*)" })
	void refusesWhatNamesNoRelease(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReleasePattern(text));
	}

}
