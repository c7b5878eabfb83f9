package io.upgradeconsole.sandbox.simulator;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SelectorTests {

	private final KubeObject object = new KubeObject(Json.object(Map.of("metadata",
			Map.of("name", "web", "labels", Map.of("app", "web", "tier", "front")), "spec", Map.of("nodeName", "n1"))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "\"\" | true", "app=web | true", "app==web,tier=front | true", "app=ui | false", "app!=ui | true",
					"app in (ui, web) | true", "app in (ui),tier=front | false", "app notin (ui,db) | true",
					"absent notin (x) | true", "absent in (x) | false", "app | true", "!app | false",
					"!absent | true" })
	void selectsByLabels(String selector, boolean selected) {
		assertThat(Selector.labels(selector).test(this.object)).isEqualTo(selected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "metadata.name=web | true", "metadata.name!=web | false",
			"spec.nodeName==n1,metadata.name=web | true", "involvedObject.name=web | false" })
	void selectsByFields(String selector, boolean selected) {
		assertThat(Selector.fields(selector).test(this.object)).isEqualTo(selected);
	}

}
