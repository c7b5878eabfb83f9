package io.upgradeconsole.process;

import java.time.Instant;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.masking.StreamMasker;

/**
 * Has the JVM load and compile what carries a line into the log, while the supervisor
 * still waits for its first command. Helm prints nearly all that it says within its last
 * milliseconds; a JVM that has seen no line before needs a tenth of a second for them.
 */
final class Rehearsal implements Runnable {

	private static final int TIMES = 40;

	/** Of each kind that helm prints. */
	private static final String LINES = """
			client.go:142: 2026-01-01 00:00:00 [debug] creating 1 resource(s)
			COMPUTED VALUES:
			# a remark
			services:
			  common:
			    imageTag: "1"
			    password: rehearsed
			    args: [--token=rehearsed, "url: https://rehearsed:rehearsed@localhost"]
			---
			apiVersion: v1
			kind: Secret
			metadata:
			  name: rehearsal
			data:
			  user: cmVoZWFyc2Vk
			""";

	@Override
	public void run() {
		StreamMasker masker = StreamMasker.of(Secrets.none());
		for (int time = 0; time < TIMES; time++) {
			LINES.lines()
				.map((line) -> masker.mask(PlainText.of(line)))
				.forEach((line) -> new LogLine(1, Instant.now(), "REHEARSAL", LogLine.Source.OUT, line).format());
		}
	}

	/** Begins, and keeps nobody from ending. */
	static void begin() {
		Thread thread = new Thread(new Rehearsal(), "rehearsal");
		thread.setDaemon(true);
		thread.start();
	}

}
