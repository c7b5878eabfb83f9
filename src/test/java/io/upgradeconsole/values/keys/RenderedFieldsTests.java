package io.upgradeconsole.values.keys;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.values.keys.RenderedFields.Field;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedFieldsTests {

	private static final Masker MASKER = Masker.of(Secrets.none());

	private static final String WEB = """
			kind: Deployment
			metadata: {name: web}
			spec: {containers: [{name: web, env: [{name: B, value: b}]}]}
			---
			kind: Service
			metadata: {name: web}
			spec: {type: ClusterIP}
			""";

	@Test
	void aFieldIsNamedAsAPersonWouldNameIt() {
		assertThat(fields(WEB).differing(fields(WEB.replace("value: b", "value: c").replace("ClusterIP", "NodePort"))))
			.containsExactlyInAnyOrder(new Field("Deployment web", "spec.containers[web].env[B].value"),
					new Field("Service web", "spec.type"));
	}

	@Test
	void anElementThatIsAddedInFrontChangesNoOther() {
		String more = WEB.replace("[{name: B", "[{name: A, value: a}, {name: B");
		assertThat(fields(WEB).differing(fields(more))).containsExactlyInAnyOrder(
				new Field("Deployment web", "spec.containers[web].env[A].name"),
				new Field("Deployment web", "spec.containers[web].env[A].value"));
	}

	@Test
	void anObjectThatOneOfBothLacksIsOneDifference() {
		assertThat(fields(WEB).differing(fields("")))
			.isEqualTo(Set.of(new Field("Deployment web", ""), new Field("Service web", "")));
	}

	@Test
	void aHookThatIsNamedLikeARealObjectIsAnother() {
		String hook = """
				kind: Service
				metadata: {name: web, annotations: {helm.sh/hook: pre-upgrade}}
				""";
		RenderedFields template = fields(hook + "---\n" + WEB);
		RenderedFields server = RenderedFields.of(new Rendering(WEB, List.of(hook), Map.of(), "", Map.of()));
		assertThat(template.differing(server)).isEmpty();
		assertThat(template.has("Service web (hook)")).isTrue();
		assertThat(template.value(new Field("Service web", "spec.type"))).isEqualTo("ClusterIP");
	}

	@Test
	void whatIsShownIsMaskedAndShort() {
		RenderedFields fields = fields("""
				kind: Secret
				metadata: {name: s}
				stringData: {password: hunter2-hunter2}
				data.of/it: %s
				empty: ""
				lines: "a\\nb"
				""".formatted("x".repeat(200)));
		assertThat(fields.shown(new Field("Secret s", "stringData.password"), MASKER)).isEqualTo("[masked]");
		assertThat(fields.shown(new Field("Secret s", "[\"data.of/it\"]"), MASKER)).hasSize(81);
		assertThat(fields.shown(new Field("Secret s", "empty"), MASKER)).isEqualTo("\"\"");
		assertThat(fields.shown(new Field("Secret s", "lines"), MASKER)).isEqualTo("a text of 2 lines");
	}

	@Test
	void aLossIsWhatTheTargetDoesNotMakeUpFor() {
		RenderedFields target = fields("""
				kind: Service
				metadata: {name: web}
				spec: {type: ClusterIP, kept: same}
				---
				kind: ConfigMap
				metadata: {name: back}
				""");
		RenderedFields with = fields("""
				kind: Service
				metadata: {name: web}
				spec: {type: NodePort, nodePort: 30080, kept: same}
				---
				kind: ConfigMap
				metadata: {name: gone}
				""");
		Set<Field> shaped = new LinkedHashSet<>(List.of(new Field("Service web", "spec.type"),
				new Field("Service web", "spec.nodePort"), new Field("Service web", "spec.kept"),
				new Field("ConfigMap gone", ""), new Field("ConfigMap back", "")));
		KeyProbe.Effect effect = new KeyProbe.Effect(new KeyProbe.Rendered(with, new ChartWords(Set.of())), shaped, "",
				false);
		assertThat(new KeyLosses(target, MASKER).of(effect)).containsExactly(
				"Service web: spec.type NodePort becomes ClusterIP, spec.nodePort 30080 is no longer set",
				"ConfigMap gone is not made any more", "ConfigMap back is made again");
	}

	@Test
	void aLostSecretIsSaidAndNotShown() {
		RenderedFields with = fields("kind: Secret\nmetadata: {name: s}\nstringData: {password: one-password}\n");
		RenderedFields target = fields("kind: Secret\nmetadata: {name: s}\nstringData: {password: two-password}\n");
		KeyProbe.Effect effect = new KeyProbe.Effect(new KeyProbe.Rendered(with, new ChartWords(Set.of())),
				Set.of(new Field("Secret s", "stringData.password")), "", false);
		assertThat(new KeyLosses(target, MASKER).of(effect))
			.containsExactly("Secret s: stringData.password becomes another value");
	}

	static RenderedFields fields(String manifest) {
		return RenderedFields.of(new Rendering(manifest, List.of(), Map.of(), "", Map.of()));
	}

}
