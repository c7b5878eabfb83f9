package io.upgradeconsole.helm;

import java.util.Map;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HelmRepliesTests {

	private final HelmReplies replies = new HelmReplies();

	@Test
	void versionsAreListedOnceNewestFirstAndOfThisChartOnly() {
		assertThat(this.replies.published("""
				[{"name":"zymtrace/backend","version":"26.5.0","app_version":"26.5.0","description":"d"},
				 {"name":"zymtrace/backend-tools","version":"99.0.0","app_version":"1"},
				 {"name":"zymtrace/backend","version":"26.10.0","app_version":"26.10.0"},
				 {"name":"zymtrace/backend","version":"26.5.0","app_version":"26.5.0"},
				 {"name":"zymtrace/backend","version":"25.7","app_version":"latest"},
				 {"name":"zymtrace/backend","version":"25.12.7"}]
				""", "zymtrace/backend")).containsExactly(published("26.10.0", "26.10.0"),
				published("26.5.0", "26.5.0"), published("25.12.7", ""));
		assertThat(this.replies.published("[]", "zymtrace/backend")).isEmpty();
	}

	/** Helm 4 adds keys, and neither says what it does not have. */
	@ParameterizedTest
	@ValueSource(strings = {
			"{'name':'backend','info':{'status':'pending-upgrade'},'config':{'a':1},'manifest':'m','hooks':[{'path':'b/templates/h.yaml','manifest':'h1'},{'manifest':'h2'}],'version':2,'namespace':'z'}",
			"{'name':'backend','info':{'status':'pending-upgrade'},'config':{'a':1},'manifest':'m','hooks':[{'path':'b/templates/h.yaml','manifest':'h1'},{'manifest':'h2'}],'version':2,'namespace':'z','apply_method':'ssa','resources':[]}" })
	void aRenderingIsReadFromEitherHelm(String json) {
		Rendering rendering = this.replies.rendering(json.replace('\'', '"'));
		assertThat(rendering.manifest()).isEqualTo("m");
		assertThat(rendering.hooks()).containsExactly("# Source: b/templates/h.yaml\nh1", "# Source: \nh2");
		assertThat(rendering.config()).isEqualTo(Map.of("a", 1));
		assertThat(rendering).hasToString("Rendering[1 characters, 2 hooks]");
	}

	@Test
	void aReleaseWithoutHooksOrValuesIsReadToo() {
		assertThat(this.replies.rendering("{\"manifest\":\"m\",\"config\":null}"))
			.isEqualTo(new Rendering("m", java.util.List.of(), Map.of(), "", Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NAME\tVERSION\tDESCRIPTION\ndiff\t3.9.0  \tPreview helm upgrade changes as a diff\n",
			"NAME\tVERSION\tTYPE  \tAPIVERSION\tPROVENANCE\tSOURCE \ndiff\t3.9.0  \tcli/v1\tlegacy    \tunknown   \tunknown\n" })
	void pluginsAreReadFromTheTableOfEitherHelm(String table) {
		assertThat(this.replies.plugins(table)).containsExactly("diff");
		assertThat(this.replies.plugins("NAME\tVERSION\tDESCRIPTION\n")).isEmpty();
	}

	@Test
	void anAnswerThatIsNoJsonIsNotQuoted() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.replies.rendering("password: hunter2-hunter2"))
			.withMessageNotContaining("hunter2")
			.withNoCause();
	}

	@ParameterizedTest
	@CsvSource({ "v3.17.2,true", "v3.14.0,true", "v3.13.3,false", "v4.2.3,true", "v2.17.0,false",
			"v3.17.2+gcc0bbbd,true", "v3.15.0-rc.1,true" })
	void helmIsSupportedFrom314On(String text, boolean supported) {
		assertThat(HelmVersion.parse(text + "\n").isSupported()).isEqualTo(supported);
	}

	@Test
	void whatIsNoVersionIsAProblem() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> HelmVersion.parse("usage: helm"))
			.withMessageContaining("helm-version-unknown");
	}

	private static PublishedChart published(String version, String appVersion) {
		return new PublishedChart(new ChartVersion(version), appVersion);
	}

}
