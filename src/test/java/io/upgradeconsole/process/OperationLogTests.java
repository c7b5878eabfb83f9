package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
	void ofVeryLongLinesOnlyTheBeginningIsHeldAndAllIsWritten() throws Exception {
		String long1 = "ü".repeat(3_000_000);
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			writer.append("HELM", LogLine.Source.OUT, "x".repeat(4_000));
			writer.append("HELM", LogLine.Source.ERR, long1);
			writer.append("HELM", LogLine.Source.OUT, "\ud83d\ude00".repeat(3_000));
			writer.append("HELM", LogLine.Source.OUT, "short");
		}
		OperationLog log = OperationLog.in(this.operation);
		assertThat(log.read(0, 100)).extracting(LogLine::isCut, LogLine::length, (line) -> line.text().length())
			.containsExactly(tuple(false, 4_000L, 4_000), tuple(true, 3_000_000L, 4_000), tuple(true, 3_000L, 4_000),
					tuple(false, 5L, 5));
		// compared without printing megabytes
		assertThat(written((out) -> log.writeLine(2, out)).equals(long1 + "\n")).isTrue();
		assertThat(written(log::writeTo).contains("HELM " + long1 + "\n3 ")).isTrue();
		assertThat(log.writeLine(5, OutputStream.nullOutputStream())).isFalse();
		assertThat(log.writeLine(0, OutputStream.nullOutputStream())).isFalse();
	}

	@Test
	void aReaderGetsNoMoreAtOnceThanFitsInALittleMemory() throws Exception {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			for (int i = 0; i < 600; i++) {
				writer.append("HELM", LogLine.Source.OUT, "x".repeat(8_000));
			}
		}
		assertThat(OperationLog.in(this.operation).read(0, 1000)).hasSize(250);
	}

	@Test
	void theWholeLogIsWrittenAsText() throws Exception {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			for (int number = 1; number <= 2500; number++) {
				writer.append("HELM", LogLine.Source.OUT, "ü  " + number);
			}
		}
		List<String> lines = written(OperationLog.in(this.operation)::writeTo).lines().toList();
		assertThat(lines).hasSize(2500).allMatch((line) -> line.matches("(\\d+) [-0-9]+T[0-9:.]+Z HELM ü {2}\\1"));
	}

	@Test
	void aLogThatHasNotBegunIsEmpty() throws Exception {
		OperationLog log = OperationLog.in(this.operation);
		assertThat(log.read(0, 10)).isEmpty();
		assertThat(written(log::writeTo)).isEmpty();
		assertThat(log.search("x", 1, 10).lines()).isZero();
		assertThat(log.landmarks().steps()).isEmpty();
	}

	@Test
	void aTextIsFoundInAllOfTheLogAndTheNearestHitsAreTold() throws Exception {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			for (int number = 1; number <= 1000; number++) {
				writer.append("HELM", LogLine.Source.OUT,
						(number % 10 == 0) ? "a Needle in " + number : "hay, HELM OUT");
			}
			writer.append("HELM", LogLine.Source.OUT, "x".repeat(70_000 - 3) + "ananasNEEDLE" + "x".repeat(70_000));
		}
		OperationLog log = OperationLog.in(this.operation);
		assertThat(log.search("needle", 500, 4)).isEqualTo(new LogHits(1001, 101, 47, List.of(480L, 490L, 500L, 510L)));
		assertThat(log.search("nasneedle", 1, 4)).isEqualTo(new LogHits(1001, 1, 0, List.of(1001L)));
		assertThat(log.search("n 10", 2000, 4).numbers()).containsExactly(100L, 1000L);
		// what stands before the text is none of it
		assertThat(log.search("OUT a", 1, 4).count()).isZero();
		assertThat(log.search("Z HELM", 1, 4).count()).isZero();
	}

	@Test
	void stepsAndTheLastErrorAreLandmarksAlsoWhileTheLogGrows() throws Exception {
		try (LogWriter writer = LogWriter.open(new OperationFiles(this.operation))) {
			writer.append("REPO_UPDATE", LogLine.Source.CONSOLE, "$ helm repo update");
			writer.append("CHECK", LogLine.Source.CONSOLE, "rendering");
			writer.append("HELM", LogLine.Source.ERR, "Error: one");
			OperationLog log = OperationLog.in(this.operation);
			writer.flush();
			assertThat(log.landmarks())
				.isEqualTo(new LogLandmarks(Map.of("REPO_UPDATE", 1L, "CHECK", 2L, "HELM", 3L), 3L));
			writer.append("HELM", LogLine.Source.OUT, "Error: said on stdout");
			writer.append("VERIFY", LogLine.Source.CONSOLE, "");
			writer.append("HELM", LogLine.Source.ERR, "Error: two");
			writer.flush();
			assertThat(log.landmarks().steps().keySet()).containsExactly("REPO_UPDATE", "CHECK", "HELM", "VERIFY");
			assertThat(log.landmarks().error()).isEqualTo(6);
		}
	}

	@Test
	void aFullDiskStopsNoCommand() throws Exception {
		// every write to it fails with "no space left on device"
		Files.createSymbolicLink(this.operation.resolve("log"), Path.of("/dev/full"));
		LogWriter writer = LogWriter.open(new OperationFiles(this.operation));
		writer.append("HELM", LogLine.Source.OUT, "lost");
		assertThat(writer.isComplete()).isFalse();
		Files.delete(this.operation.resolve("log"));
	}

	private interface Writing {

		void to(OutputStream out) throws IOException;

	}

	private static String written(Writing writing) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writing.to(out);
		return out.toString(StandardCharsets.UTF_8);
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
