package io.upgradeconsole.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A process that prints so many lines in so many seconds, each with the moment at which
 * it is written. It keeps its pace by the clock, so it takes longer only if somebody does
 * not read what it prints.
 */
final class Printer {

	/** Stands before the moment, in microseconds since 1970. */
	static final String MOMENT = "written=";

	private static final long PAUSE_MILLIS = 5;

	private Printer() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		int lines = Integer.parseInt(arguments[0]);
		Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
		try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
			long begin = System.nanoTime();
			for (int printed = 0; printed < lines;) {
				long due = Math.min(lines, lines * (System.nanoTime() - begin) / time.toNanos());
				StringBuilder text = new StringBuilder();
				while (printed < due) {
					text.append("client.go:142: [debug] Starting delete for \"zymtrace-web\" Deployment ")
						.append(++printed)
						.append(' ')
						.append(MOMENT)
						.append(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()))
						.append('\n');
				}
				out.write(text.toString().getBytes(StandardCharsets.UTF_8));
				Thread.sleep(PAUSE_MILLIS);
			}
		}
	}

}
