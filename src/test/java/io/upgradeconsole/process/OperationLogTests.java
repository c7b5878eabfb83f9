package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class OperationLogTests {

	@TempDir
	Path operation;

	@Test
	void everyLineIsReadOnceWhateverTheSteps() throws Exception {
		write(2000);
		OperationLog log = OperationLog.in(this.operation);
		long after = 0;
		for (List<LogLine> lines = log.read(after, 37); !lines.isEmpty(); lines = log.read(after, 37)) {
			assertThat(lines.get(0).number()).isEqualTo(after + 1);
			after = lines.get(lines.size() - 1).number();
		}
		assertThat(after).isEqualTo(2000);
		for (long number : LongStream.of(0, 1, 255, 256, 257, 511, 512, 1999).toArray()) {
			assertThat(log.read(number, 1)).singleElement()
				.returns(number + 1, LogLine::number)
				.returns("line " + (number + 1), LogLine::text);
		}
	}

	@Test
	void aLineIsReadOnlyWhenItIsWhole() throws Exception {
		write(1);
		OperationLog log = OperationLog.in(this.operation);
		append("2 2026-11-22T12:00:00.000Z HELM OUT hal");
		assertThat(log.read(1, 10)).isEmpty();
		append("f\n");
		assertThat(log.read(1, 10)).extracting(LogLine::text).containsExactly("half");
		assertThat(log.size()).isEqualTo(2);
	}

	@Test
	void aWriterRemovesTheHalfLineOfOneThatWasKilled() throws Exception {
		write(3);
		append("4 2026-11-22T12:00:00.000Z HELM OU");
		write(1);
		assertThat(OperationLog.in(this.operation).read(0, 10)).extracting(LogLine::number)
			.containsExactly(1L, 2L, 3L, 4L);
	}

	@Test
	void emptyLinesAndSpacesAreKept() throws Exception {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			writer.append("HELM", LogLine.Source.OUT, "");
			writer.append("HELM", LogLine.Source.OUT, "  a  b ");
		}
		assertThat(OperationLog.in(this.operation).read(0, 10)).extracting(LogLine::text)
			.containsExactly("", "  a  b ");
	}

	@Test
	void veryLongLinesComeInSmallerPortions() throws Exception {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			for (int i = 0; i < 5; i++) {
				writer.append("HELM", LogLine.Source.OUT, "x".repeat(3_000_000));
			}
		}
		OperationLog log = OperationLog.in(this.operation);
		assertThat(log.read(0, 100)).hasSize(2);
		assertThat(log.read(4, 100)).hasSize(1);
	}

	@Test
	void aFullDiskStopsNoCommand() throws Exception {
		// every write to it fails with "no space left on device"
		Files.createSymbolicLink(this.operation.resolve("log"), Path.of("/dev/full"));
		LogWriter writer = LogWriter.open(new OperationFiles(this.operation));
		writer.append("HELM", LogLine.Source.OUT, "lost");
		assertThatNoException().isThrownBy(writer::flush);
		Files.delete(this.operation.resolve("log"));
	}

	private void write(int lines) throws IOException {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			for (int i = 1; i <= lines; i++) {
				writer.append("HELM", LogLine.Source.OUT, "line " + i);
			}
		}
	}

	private void append(String text) throws IOException {
		Files.writeString(this.operation.resolve("log"), text, StandardOpenOption.APPEND);
	}

}
