package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IngestLogTests {

	@ParameterizedTest
	@ValueSource(strings = { "level=info msg=\"Your license is valid until 2027-12-31\"",
			"level=info msg=\"license accepted\"", "2026-11-22T12:00:00Z INFO auth: token of agent-7 verified",
			"level=info msg=\"agent rejected\" status=403", "authority section of 3 records",
			"level=error msg=\"clickhouse: connection refused\"", "{\"level\":\"debug\",\"msg\":\"auth failed\"}",
			"level=info msg=\"license has not expired\"", "" })
	void whatIsNoErrorWithLicenseOrPermissionsIsLeftAlone(String line) {
		assertThat(errors(line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "level=error msg=\"license has expired\"", "invalid license key", "license expired",
			"level=info msg=\"license: expired on 2026-01-01\"", "ERROR licence check failed",
			"time=\"x\" level=warning msg=\"license could not be renewed\"" })
	void anErrorWithTheLicenseIsOneAtAnyLevel(String line) {
		assertThat(errors(line)).singleElement().asString().startsWith("Pattern 'license' matches in ingest-1: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "level=error msg=\"request failed\" status=401", "authentication failed for user zymtrace",
			"{\"level\":\"error\",\"msg\":\"unauthorized\"}", "ERROR invalid credentials" })
	void aRefusedLoginIsFound(String line) {
		assertThat(errors(line)).singleElement().asString().contains("'auth'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rpc failed: 403 Forbidden", "level=error msg=\"put object\" status=403",
			"level=fatal msg=\"access denied by bucket policy\"" })
	void aRefusedRequestIsFound(String line) {
		assertThat(errors(line)).singleElement().asString().contains("'forbidden'");
	}

	@Test
	void onlyTheLastLinesCountAndOfManyTheLastAreShown() {
		List<String> lines = new ArrayList<>(Collections.nCopies(10, "license expired"));
		lines.addAll(Collections.nCopies(IngestLog.LINES, "level=info msg=alive"));
		assertThat(errors(lines.toArray(String[]::new))).isEmpty();
		assertThat(errors(Collections.nCopies(8, "license expired").toArray(String[]::new))).hasSize(6)
			.endsWith("3 more lines match");
	}

	private static List<String> errors(String... lines) {
		return IngestLog.errors(List.of(new PodLog("zymtrace-ingest", "ingest-1", "ingest", List.of(lines))));
	}

}
