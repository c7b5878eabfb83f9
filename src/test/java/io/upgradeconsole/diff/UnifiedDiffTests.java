package io.upgradeconsole.diff;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UnifiedDiffTests {

	private static final UnifiedDiff.Side BEFORE = new UnifiedDiff.Side("a.yaml", List.of("host: x", "password: one"));

	private static final UnifiedDiff.Side AFTER = new UnifiedDiff.Side("b.yaml",
			List.of("host: x", "password: two", "replicas: 2"));

	@Test
	void linesThatGoAndComeAreSignedBetweenThoseThatStay() {
		assertThat(UnifiedDiff.of(BEFORE, AFTER)).isEqualTo("""
				--- a.yaml
				+++ b.yaml
				@@ -1,2 +1,3 @@
				 host: x
				-password: one
				+password: two
				+replicas: 2
				""");
	}

	@Test
	void alikeTextsHaveNoDiff() {
		assertThat(UnifiedDiff.of(BEFORE, BEFORE)).isEmpty();
		assertThat(UnifiedDiff.of(BEFORE, BEFORE.lines(), BEFORE, BEFORE.lines())).isEmpty();
	}

	@Test
	void aSecretThatChangesShowsAsALineThatDoes() {
		assertThat(UnifiedDiff.of(BEFORE, List.of("host: x", "password: ***"), AFTER,
				List.of("host: x", "password: ***", "replicas: 2")))
			.isEqualTo("""
					--- a.yaml
					+++ b.yaml
					@@ -1,2 +1,3 @@
					 host: x
					-password: ***
					+password: ***
					+replicas: 2
					""");
	}

	@Test
	void whatComesIntoAnEmptyTextAndWhatGoesToNoneIsAllOfIt() {
		UnifiedDiff.Side empty = new UnifiedDiff.Side("/dev/null", List.of());
		assertThat(UnifiedDiff.of(empty, List.of(), BEFORE, List.of("1", "2"))).contains("@@ -0,0 +1,2 @@\n+1\n+2\n");
		assertThat(UnifiedDiff.of(BEFORE, List.of("1", "2"), empty, List.of())).contains("@@ -1,2 +0,0 @@\n-1\n-2\n");
	}

	@Test
	void linesToShowThatAreNotThoseComparedAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UnifiedDiff.of(BEFORE, List.of("one"), AFTER, AFTER.lines()));
	}

}
