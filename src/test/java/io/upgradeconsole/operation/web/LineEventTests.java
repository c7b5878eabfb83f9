package io.upgradeconsole.operation.web;

import java.time.Instant;

import io.upgradeconsole.process.LogLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineEventTests {

	@Test
	void aLineSaysWhoSaidItAndWhatIsLeftOutOfIt() {
		LineEvent line = event(LogLine.Source.ERR, "said");
		assertThat(line).isEqualTo(new LineEvent(7, "2026-11-22T10:00:00.120Z", "HELM", "stderr", "said", null, null));
		assertThat(event(LogLine.Source.CONSOLE, "").source()).isEqualTo("console");
		LogLine cut = new LogLine(7, Instant.EPOCH, "HELM", LogLine.Source.OUT, "begin", 1_000_000);
		assertThat(LineEvent.of(cut).length()).isEqualTo(1_000_000);
	}

	@Test
	void onlyWhatHelmCallsAnErrorIsOne() {
		assertThat(event(LogLine.Source.ERR, "Error: UPGRADE FAILED").level()).isEqualTo("error");
		assertThat(event(LogLine.Source.ERR, "client.go:142: [debug] Error: no").level()).isNull();
		assertThat(event(LogLine.Source.OUT, "Error: printed by a test").level()).isNull();
	}

	private static LineEvent event(LogLine.Source source, String text) {
		return LineEvent.of(new LogLine(7, Instant.parse("2026-11-22T10:00:00.120Z"), "HELM", source, text));
	}

}
