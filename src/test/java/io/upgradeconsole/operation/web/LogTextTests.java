package io.upgradeconsole.operation.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTextTests {

	@TempDir
	Path directory;

	@Test
	void theWholeLogIsWrittenHoweverLong() throws Exception {
		StringBuilder stored = new StringBuilder();
		StringBuilder expected = new StringBuilder();
		for (int number = 1; number <= 2500; number++) {
			stored.append(number).append(" 2026-11-22T10:00:00.000Z HELM OUT ü ").append(number).append('\n');
			expected.append(number).append(" 2026-11-22T10:00:00Z HELM ü ").append(number).append('\n');
		}
		Files.writeString(this.directory.resolve("log"), stored);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		LogText.write(OperationLog.in(this.directory), out);
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
	}

	@Test
	void aLogThatHasNotBegunIsEmpty() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		LogText.write(OperationLog.in(this.directory), out);
		assertThat(out.size()).isZero();
	}

	@Test
	void aStreamedLineIsCutAndSaysSo() {
		LineEvent whole = event(LogLine.Source.ERR, "x".repeat(4000));
		assertThat(whole.text()).hasSize(4000);
		LineEvent cut = event(LogLine.Source.OUT, "x".repeat(4001));
		assertThat(cut.text()).isEqualTo("x".repeat(4000) + "… (4001 characters, whole in the log as text)");
		assertThat(whole).extracting(LineEvent::n, LineEvent::t, LineEvent::step, LineEvent::source)
			.containsExactly(7L, "2026-11-22T10:00:00.120Z", "HELM", "stderr");
		assertThat(event(LogLine.Source.CONSOLE, "").source()).isEqualTo("console");
	}

	private static LineEvent event(LogLine.Source source, String text) {
		return LineEvent.of(new LogLine(7, Instant.parse("2026-11-22T10:00:00.120Z"), "HELM", source, text));
	}

}
