package io.upgradeconsole.plan;

import java.util.List;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedObjectsTests {

	private static final String WEB = "kind: Deployment\nmetadata: {name: web, annotations: {a: '1'}}\nspec: {template: "
			+ "{spec: {containers: [{image: 'r/web:1', args: [x, y]}]}}}\n";

	@Test
	void theDigestKnowsNoOrderOfKeysNorBlankLines() {
		assertThat(digest("kind: A\nmetadata: {name: a, labels: {x: 1, y: 2}}")).isEqualTo(
				digest("---\n\n# Source: a\nmetadata:\n  labels:\n    y: 2\n    x: 1\n  name: a\nkind: A\n---\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'1'  | 1
			null | 'null'
			~    | ''
			[]   | {}
			[]   | ~
			[a]  | [[a]]
			true | 'true'
			1    | 1.0
			{a/b: 1} | {a: {b: 1}}
			""", quoteCharacter = '"')
	void theDigestTellsApartWhatKubernetesDoes(String one, String other) {
		assertThat(digest("kind: A\nmetadata: {name: a}\nspec: " + one))
			.isNotEqualTo(digest("kind: A\nmetadata: {name: a}\nspec: " + other));
	}

	@Test
	void theDigestCoversReleaseRevisionCommandsAndValues() {
		RenderedObjects objects = objects(WEB);
		ReleaseRef release = ReleaseRef.of("c", "n", "r");
		Revision base = new Revision(3);
		List<Step> steps = List.of(new Step(Phase.HELM, Step.Kind.COMMAND, List.of("helm", "a"), "helm a"));
		String digest = PlanDigest.of(release, base, steps, "v", objects, VolatileFields.NONE);
		assertThat(digest).matches("[0-9a-f]{64}")
			.isEqualTo(PlanDigest.of(release, base, steps, "v", objects(WEB), VolatileFields.NONE));
		assertThat(Set.of(digest,
				PlanDigest.of(ReleaseRef.of("c", "n", "s"), base, steps, "v", objects, VolatileFields.NONE),
				PlanDigest.of(release, new Revision(4), steps, "v", objects, VolatileFields.NONE),
				PlanDigest.of(release, base,
						List.of(new Step(Phase.HELM, Step.Kind.COMMAND, List.of("helm", "b"), "helm a")), "v", objects,
						VolatileFields.NONE),
				PlanDigest.of(release, base, steps, "w", objects, VolatileFields.NONE),
				PlanDigest.of(release, base, steps, "v", objects(WEB.replace("web:1", "web:2")), VolatileFields.NONE)))
			.hasSize(6);
	}

	@Test
	void twinsOfOneKindAndNameAllCount() {
		String service = "kind: Service\nmetadata: {name: web}\nspec: {type: ClusterIP}\n";
		String other = service.replace("ClusterIP", "NodePort");
		RenderedObjects objects = new RenderedObjects(
				ManifestObject.parse(service + "---\n" + other, List.of(service, other)));
		assertThat(objects.byKey().keySet()).containsExactly("MANIFEST/Service//web", "MANIFEST/Service//web#2",
				"HOOK/Service//web", "HOOK/Service//web#2");
		assertThat(digest(service, service)).isNotEqualTo(digest(service, other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "annotations: {a: '2'}", "annotations: {a: '1', b: x}", "annotations: {c: '1'}",
			"annotations: {}", "annotations: ~" })
	void whateverAThirdRenderingHoldsInAVolatilePlaceTheDigestStays(String second) {
		VolatileFields fields = objects(WEB).volatileFields(objects(WEB.replace("annotations: {a: '1'}", second)));
		String third = WEB.replace("annotations: {a: '1'}", second.replace("'2'", "'3'").replace("c: ", "d: "));
		assertThat(objects(third).canonical(fields)).isEqualTo(objects(WEB).canonical(fields));
		assertThat(objects(WEB.replace("web:1", "web:2")).canonical(fields))
			.isNotEqualTo(objects(WEB).canonical(fields));
	}

	@Test
	void aListWhoseLengthDiffersIsVolatileAsAWhole() {
		VolatileFields fields = objects(WEB).volatileFields(objects(WEB.replace("[x, y]", "[x, y, z]")));
		assertThat(fields.paths()).containsExactly("MANIFEST/Deployment//web/spec/template/spec/containers/0/args");
		assertThat(objects(WEB.replace("[x, y]", "[q]")).canonical(fields)).isEqualTo(objects(WEB).canonical(fields));
		assertThat(objects(WEB).images(fields)).isEmpty();
	}

	@Test
	void anObjectThatIsNotAlwaysThereIsVolatileAsAWhole() {
		String more = WEB + "---\nkind: Job\nmetadata: {name: j}\n";
		VolatileFields fields = objects(WEB).volatileFields(objects(more));
		assertThat(fields.paths()).containsExactly("MANIFEST/Job//j");
		assertThat(objects(more).canonical(fields)).isEqualTo(objects(WEB).canonical(fields));
	}

	@Test
	void anImageAmongVolatileFieldsIsFound() {
		VolatileFields fields = objects(WEB).volatileFields(objects(WEB.replace("web:1", "web:2")));
		assertThat(objects(WEB).images(fields))
			.containsExactly("MANIFEST/Deployment//web/spec/template/spec/containers/0/image");
		assertThat(objects(WEB).images(new VolatileFields(Set.of("MANIFEST/Deployment//web/spec")))).hasSize(1);
		assertThat(objects(WEB).images(new VolatileFields(Set.of("MANIFEST/Deployment//we")))).isEmpty();
	}

	@Test
	void aDigestOfMaskedContentDoesNotDependOnTheSecret() {
		String secret = "kind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2-hunter2}\n";
		Masker masker = Masker.of(Secrets.of(List.of("hunter2-hunter2", "other-secret")));
		assertThat(objects(secret).maskedDigests(VolatileFields.NONE, masker)).isEqualTo(
				objects(secret.replace("hunter2-hunter2", "other-secret")).maskedDigests(VolatileFields.NONE, masker));
	}

	@Test
	void pathAMayChangeImagesOfWhateverMakesPods() {
		String cron = "---\nkind: CronJob\nmetadata: {name: c}\nspec: {jobTemplate: {spec: {template: {spec: "
				+ "{containers: [{image: 'r/c:1'}], initContainers: [{image: 'r/c:1'}]}}}}}\n";
		assertThat(beyondImages(WEB + cron, (WEB + cron).replace(":1", ":2"))).isEmpty();
	}

	@Test
	void pathAMayChangeNothingElse() {
		assertThat(beyondImages(WEB, WEB.replace("a: '1'", "a: '2'")))
			.containsExactly("Deployment web at /metadata/annotations/a");
		assertThat(beyondImages(WEB, WEB + "---\nkind: Job\nmetadata: {name: j}\n"))
			.containsExactly("Job j would be new");
		assertThat(beyondImages(WEB + "---\nkind: Job\nmetadata: {name: j}\n", WEB)).containsExactly("Job j would go");
		assertThat(beyondImages(WEB, WEB.replace("{image: 'r/web:1'", "{image: 'r/web:1', image2: x")))
			.containsExactly("Deployment web at /spec/template/spec/containers/0/image2");
	}

	private static List<String> beyondImages(String before, String after) {
		return BeyondImages.of(objects(before), objects(after), VolatileFields.NONE);
	}

	private static String digest(String... documents) {
		return objects(String.join("\n---\n", documents)).canonical(VolatileFields.NONE);
	}

	private static RenderedObjects objects(String manifest) {
		return new RenderedObjects(ManifestObject.parse(manifest, List.of()));
	}

}
