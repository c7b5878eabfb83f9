package io.upgradeconsole.plan;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class FieldDiffTests {

	@Test
	void anElementPutInFrontOfTheOthersIsTheOnlyOneThatChanges() {
		assertThat(differences("env: [{name: A, value: '1'}, {name: B, value: '2'}]",
				"env: [{name: NEW, value: '0'}, {name: A, value: '1'}, {name: B, value: '3'}]"))
			.containsExactly("env[B].value 2 > 3", "env[NEW].name null > NEW", "env[NEW].value null > 0");
	}

	@Test
	void anotherOrderIsOneChange() {
		assertThat(differences("env: [{name: A}, {name: B}]", "env: [{name: B}, {name: A}]"))
			.containsExactly("env [{name=A}, {name=B}] > [{name=B}, {name=A}]");
	}

	@Test
	void aListWithoutNamesIsComparedWhole() {
		assertThat(differences("args: [a, b]", "args: [a, c]")).containsExactly("args [a, b] > [a, c]");
	}

	@Test
	void whatIsAddedOrGoesIsToldByItsLeaves() {
		assertThat(differences("a: 1", "a: 1\nlimits: {cpu: 1, memory: 2Gi}")).containsExactly("limits.cpu null > 1",
				"limits.memory null > 2Gi");
		assertThat(differences("a: {b: 1}", "c: 1")).containsExactly("a.b 1 > null", "c null > 1");
	}

	@Test
	void aMapThatBecomesATextIsOneChange() {
		assertThat(differences("a: {b: 1}", "a: text")).containsExactly("a {b=1} > text");
	}

	@Test
	void alikeObjectsAndNullsDifferInNothing() {
		assertThat(differences("a: {b: [1, {c: 2}]}", "a: {b: [1, {c: 2}]}")).isEmpty();
		assertThat(differences("a: 1\nb: null", "a: 1")).isEmpty();
	}

	@Test
	void thePointerIsThatOfThePlannedObjectAndForWhatGoesOfTheOld() {
		Object before = new Yaml().load("spec: {containers: [{name: x, image: a}, {name: web, image: a}]}");
		Object after = new Yaml().load("spec: {containers: [{name: web, image: b}]}");
		assertThat(FieldDiff.of(before, after)).extracting(FieldDiff.Difference::pointer)
			.containsExactly("/spec/containers/0/name", "/spec/containers/0/image", "/spec/containers/0/image");
	}

	private static List<String> differences(String before, String after) {
		Object one = new Yaml().load(before);
		Object other = new Yaml().load(after);
		return FieldDiff.of(one, other)
			.stream()
			.map((each) -> each.path() + " " + (each.before().isAbsent() ? null : each.before().in(one)) + " > "
					+ (each.after().isAbsent() ? null : each.after().in(other)))
			.toList();
	}

}
