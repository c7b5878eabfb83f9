package io.upgradeconsole.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The Secret by which the console commands a supervisor that runs in a pod: a key for
 * each command, numbered from 1, and one that says that there are no more. A volume would
 * show a new key after a minute only, so the API is asked.
 */
final class ControlSecret implements CommandSource {

	/** Before the number of a command. */
	static final String KEY = "command-";

	/** Its key: the name of the pod that the commands are meant for. */
	static final String POD = "pod";

	/** Its key: no command follows. */
	static final String END = "end";

	private static final int OK = 200;

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final HttpClient client;

	private final URI secret;

	private final Path token;

	private final String pod;

	private final Duration every;

	private final Duration patience;

	private final BooleanSupplier busy;

	private int number = 1;

	/**
	 * Asks for a Secret.
	 * @param token the file that holds the service account's token, which is renewed
	 * @param pod the name of the pod that asks
	 * @param patience how long to wait for a command while nothing runs
	 * @param busy whether something runs
	 */
	ControlSecret(HttpClient client, URI secret, Path token, String pod, Duration every, Duration patience,
			BooleanSupplier busy) {
		this.client = client;
		this.secret = secret;
		this.token = token;
		this.pod = pod;
		this.every = every;
		this.patience = patience;
		this.busy = busy;
	}

	@Override
	public Command next() throws IOException {
		long asked = System.nanoTime();
		while (System.nanoTime() - asked < this.patience.toNanos()) {
			boolean busy = this.busy.getAsBoolean();
			String content = content();
			Matcher command = entry(KEY + this.number).matcher(content);
			if (isMeant(content) && command.find()) {
				this.number++;
				return decoded(Base64.getDecoder().decode(command.group(1)));
			}
			// what still runs may have to be stopped
			if (entry(END).matcher(content).find() && !busy) {
				throw new EOFException("The console has no more commands");
			}
			if (busy) {
				asked = System.nanoTime();
			}
			pause();
		}
		throw new EOFException("The console gave no command for " + this.patience);
	}

	/**
	 * A cluster may start a second pod in place of the first, which must not do all
	 * again.
	 */
	private boolean isMeant(String content) {
		Matcher meant = entry(POD).matcher(content);
		return meant.find()
				&& new String(Base64.getDecoder().decode(meant.group(1)), StandardCharsets.UTF_8).equals(this.pod);
	}

	/** A command as a key of the Secret holds it: small, for a Secret is so, too. */
	static byte[] encoded(Command command) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
			command.writeTo(out);
		}
		return bytes.toByteArray();
	}

	private static Command decoded(byte[] bytes) throws IOException {
		try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
			return Command.readFrom(in);
		}
	}

	/** Base64 needs no escapes in JSON, and neither do the names of keys. */
	private static Pattern entry(String key) {
		return Pattern.compile("\"" + key + "\"\\s*:\\s*\"([A-Za-z0-9+/=]*)\"");
	}

	/** Empty where the Secret is not made yet, or the API is silent for a moment. */
	private String content() throws IOException {
		HttpRequest request = HttpRequest.newBuilder(this.secret)
			.timeout(TIMEOUT)
			.header("Authorization", "Bearer " + Files.readString(this.token).strip())
			.header("Accept", "application/json")
			.build();
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			return (response.statusCode() == OK) ? response.body() : "";
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private void pause() throws IOException {
		try {
			Thread.sleep(this.every.toMillis());
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private static IOException interrupted() {
		Thread.currentThread().interrupt();
		return new InterruptedIOException("The supervisor ends");
	}

}
