package io.upgradeconsole.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackToOwnPathTests {

	@ParameterizedTest
	@CsvSource({ "https://evil.example/plans/1?tab=2,/plans/1?tab=2", "https://evil.example,/",
			"https://host//evil.example/x,/", "javascript:alert(1),/", "/plans,/plans", "//evil.example,/",
			"http://host/a b,/" })
	void onlyThePathOfASavedAddressIsFollowed(String saved, String path) {
		assertThat(BackToOwnPath.path(saved)).isEqualTo(path);
	}

}
