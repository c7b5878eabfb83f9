package io.upgradeconsole.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;

/**
 * Reads answers of routes that may be anything, streams without an end among them.
 */
public final class Answers {

	private Answers() {
	}

	/** The answer as text; of a stream nothing is read. */
	public static BodyHandler<String> text() {
		return (answer) -> answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
				? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Answers::left)
				: BodySubscribers.ofString(StandardCharsets.UTF_8);
	}

	private static String left(InputStream stream) {
		try (stream) {
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
