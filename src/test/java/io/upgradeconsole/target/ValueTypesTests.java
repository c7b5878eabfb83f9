package io.upgradeconsole.target;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ValueTypesTests {

	@ParameterizedTest
	@ValueSource(strings = { "26.5.1", "v20261122", "0.1", "latest", "a_b-c.d", "_x", "nullable", "2026.1122" })
	void aTagThatHelmKeepsAsTextIsTaken(String tag) {
		assertThat(new ImageTag(tag)).hasToString(tag);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-x", ".x", "a b", "a,b=c", "a\nb", "a:b", "x/y", "ä", "20261122", "0", "null", "NULL",
			"True", "false" })
	void aTagThatHelmWouldReadAsSomethingElseIsRefused(String tag) {
		assertThat(refused(() -> new ImageTag(tag))).extracting(Problem::type, Problem::field)
			.containsExactly("image-tag-invalid", "imageTag");
	}

	@Test
	void aTagHas128CharactersAtMost() {
		assertThat(new ImageTag("a".repeat(128)).value()).hasSize(128);
		assertThat(refused(() -> new ImageTag("a".repeat(129))).detail()).hasSizeLessThan(300);
	}

	@ParameterizedTest
	@ValueSource(strings = { "26.8.4", "0.0.1", "1.2.3-rc.1", "1.2.3+build", "999999999.0.0" })
	void anExactVersionIsTaken(String version) {
		assertThat(new ChartVersion(version)).hasToString(version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "26", "26.5", "^26.5.0", "~1.2.3", ">1.0.0", "1.2.x", "v1.2.3", "01.2.3", "1.2.3 ",
			"--help", "1.2.3 || 2.0.0", "" })
	void aVersionThatHelmWouldReadAsARangeIsRefused(String version) {
		assertThat(refused(() -> new ChartVersion(version)).type()).isEqualTo("chart-version-invalid");
	}

	@Test
	void versionsAreOrderedByNumberAndPreReleasesComeFirst() {
		assertThat(Stream.of("26.10.0", "26.9.1", "26.10.0-rc.1", "9.0.0").map(ChartVersion::new).sorted())
			.hasToString("[9.0.0, 26.9.1, 26.10.0-rc.1, 26.10.0]")
			.extracting(ChartVersion::major)
			.containsExactly(9, 26, 26, 26);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-x", "X", "a_b", "a/b", "..", "", "a.b" })
	void aNamespaceCannotBeAnOptionOrAPath(String name) {
		assertThat(refused(() -> new Namespace(name)).type()).isEqualTo("namespace-invalid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-x", "--kubeconfig=x", "a..b", "A", "a/b", "", ".a", "a-" })
	void aReleaseNameCannotBeAnOptionOrAPath(String name) {
		assertThat(refused(() -> new ReleaseName(name)).type()).isEqualTo("release-name-invalid");
	}

	@Test
	void aReleaseNameMayHoldDotsAndHas53CharactersAtMost() {
		assertThat(new ReleaseName("a.b-c").value()).isEqualTo("a.b-c");
		assertThat(new ReleaseName("a".repeat(53)).value()).hasSize(53);
		refused(() -> new ReleaseName("a".repeat(54)));
	}

	@Test
	void aReferenceIsReadInTheFormInWhichItIsWritten() {
		ReleaseRef release = ReleaseRef.of("prod", "zymtrace", "backend");
		assertThat(release).hasToString("prod/zymtrace/backend");
		assertThat(ReleaseRef.parse(release.toString())).isEqualTo(release);
		assertThat(refused(() -> ReleaseRef.parse("prod/backend")).type()).isEqualTo("release-reference-invalid");
		assertThat(refused(() -> ReleaseRef.parse("a/b/c/d")).type()).isEqualTo("release-reference-invalid");
	}

	@Test
	void revisionsCountFromOne() {
		assertThat(new Revision(10)).isGreaterThan(new Revision(9)).hasToString("10");
		assertThat(refused(() -> new Revision(0)).type()).isEqualTo("revision-invalid");
	}

	@ParameterizedTest
	@CsvSource({ "300s,5m0s", "1h10m,1h10m0s", "90m,1h30m0s", "10s,10s", "24h,24h0m0s", "3600s,1h0m0s",
			" 70m ,1h10m0s" })
	void aTimeoutIsWrittenAsHelmTakesIt(String typed, String written) {
		UpgradeTimeout timeout = UpgradeTimeout.parse(typed);
		assertThat(timeout).hasToString(written);
		assertThat(UpgradeTimeout.parse(written)).isEqualTo(timeout);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "9s", "25h", "5", "5 m", "-5m", "1d", "10m1h", "5m --force", "99999h" })
	void aTimeoutOutsideOfItsBoundsIsRefused(String typed) {
		assertThat(refused(() -> UpgradeTimeout.parse(typed)).field()).isEqualTo("timeout");
	}

	@Test
	void aTimeoutIsWholeSeconds() {
		assertThat(new UpgradeTimeout(Duration.ofMillis(10_900)).duration()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void whatWasTypedIsRepeatedWithoutControlCharactersAndCut() {
		assertThat(refused(() -> new ClusterName("a\u001b[31m" + "x".repeat(200))).detail())
			.startsWith("'a\uFFFD[31mxxx")
			.contains("…'")
			.hasSizeLessThan(140);
	}

	private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
		return assertThatExceptionOfType(ProblemException.class).isThrownBy(making).actual().problem();
	}

}
