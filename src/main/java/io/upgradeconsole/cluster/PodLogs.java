package io.upgradeconsole.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ContainerResource;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.TailPrettyLoggable;
import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What containers print. Nothing of it is masked: it may hold whatever a program saw fit
 * to say.
 */
@Component
public class PodLogs {

	private static final int BAD_REQUEST = 400;

	private static final int NOT_FOUND = 404;

	/** A connection that has died without a word is silent, too. */
	private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

	private final KubernetesClients clients;

	private final Duration longestSilence;

	private final ScheduledExecutorService timer = Timers.daemon("pod-logs");

	@Autowired
	PodLogs(KubernetesClients clients) {
		this(clients, LONGEST_SILENCE);
	}

	PodLogs(KubernetesClients clients, Duration longestSilence) {
		this.clients = clients;
		this.longestSilence = longestSilence;
	}

	/**
	 * One line.
	 *
	 * @param at when it was printed, to the nanosecond as the node's clock has it
	 * @param text what was printed
	 */
	public record Line(Instant at, String text) {

		static Line parse(String printed) {
			int space = printed.indexOf(' ');
			try {
				return new Line(Instant.parse((space < 0) ? printed : printed.substring(0, space)),
						(space < 0) ? "" : printed.substring(space + 1));
			}
			catch (DateTimeException ex) {
				// the cluster itself says something, such as that a file has rotated away
				return new Line(Instant.EPOCH, printed);
			}
		}

	}

	/**
	 * The last lines of a container, oldest first; none where it has not started, or is
	 * gone.
	 * @param container its name
	 * @throws ProblemException when the cluster does not answer or forbids the question
	 */
	public List<Line> tail(ClusterName cluster, Namespace namespace, String pod, String container, int most) {
		return ClusterFailures.translated(cluster, () -> {
			try {
				return container(cluster, namespace, pod, container).usingTimestamps()
					.tailingLines(most)
					.getLog()
					.lines()
					.map(Line::parse)
					.toList();
			}
			catch (KubernetesClientException ex) {
				if (isNotThere(ex)) {
					return List.of();
				}
				throw ex;
			}
		});
	}

	/**
	 * Hands on each line of a container until that ends, or the connection does, or no
	 * line has come for a minute: what comes without an end of line may be half of one,
	 * and waits for {@link #rest}.
	 * @param container its name
	 * @param after only what was printed later, or {@code null} for all
	 * @return whether there was anything to read; there is nothing before the container
	 * has started
	 * @throws ProblemException when the cluster does not answer or forbids the question
	 */
	public boolean follow(ClusterName cluster, Namespace namespace, String pod, String container,
			@Nullable Instant after, Consumer<Line> reader) {
		return ClusterFailures.translated(cluster, () -> {
			ContainerResource source = container(cluster, namespace, pod, container);
			if (!hasLog(source)) {
				return false;
			}
			try (LogWatch watch = since(source, after).watchLog()) {
				read(watch, (text) -> handOn(text, after, reader));
			}
			return true;
		});
	}

	private void read(LogWatch watch, Consumer<String> reader) {
		AtomicLong heard = new AtomicLong(System.nanoTime());
		long longest = this.longestSilence.toNanos();
		ScheduledFuture<?> listening = this.timer.scheduleWithFixedDelay(() -> {
			if (System.nanoTime() - heard.get() > longest) {
				close(watch.getOutput());
			}
		}, longest / 4, longest / 4, TimeUnit.NANOSECONDS);
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(watch.getOutput(), StandardCharsets.UTF_8))) {
			wholeLines(lines, (text) -> {
				heard.set(System.nanoTime());
				reader.accept(text);
			});
		}
		catch (IOException ex) {
			// the connection ended; who wants more asks again
		}
		finally {
			listening.cancel(false);
		}
	}

	/** Whoever reads it reads on, to its end: the watch itself wakes nobody. */
	private static void close(InputStream output) {
		try {
			output.close();
		}
		catch (IOException ex) {
			// it is closed
		}
	}

	@PreDestroy
	void stop() {
		this.timer.shutdownNow();
	}

	/**
	 * Hands on each line of a container that has ended: all of them, or none where the
	 * connection breaks, which {@link #follow} cannot tell from the end.
	 * @param container its name
	 * @param after only what was printed later, or {@code null} for all
	 * @throws ProblemException when the cluster does not answer to the end, or forbids
	 * the question
	 */
	public void rest(ClusterName cluster, Namespace namespace, String pod, String container, @Nullable Instant after,
			Consumer<Line> reader) {
		String printed = ClusterFailures.translated(cluster, () -> {
			try {
				return since(container(cluster, namespace, pod, container), after).getLog();
			}
			catch (KubernetesClientException ex) {
				if (isNotThere(ex)) {
					return "";
				}
				throw ex;
			}
		});
		try {
			String last = wholeLines(new StringReader(printed), (text) -> handOn(text, after, reader));
			if (!last.isEmpty()) {
				handOn(last, after, reader);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Only a line feed ends a line, and only before that is the time: a program that
	 * paints over its line prints carriage returns in it.
	 * @return what comes after the last line
	 */
	private static String wholeLines(Reader lines, Consumer<String> reader) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = lines.read(); next != -1; next = lines.read()) {
			if (next == '\n') {
				reader.accept(line.toString());
				line.setLength(0);
			}
			else {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	private static TailPrettyLoggable since(ContainerResource container, @Nullable Instant after) {
		return (after != null) ? container.usingTimestamps().sinceTime(after.truncatedTo(ChronoUnit.SECONDS).toString())
				: container.usingTimestamps();
	}

	private static void handOn(String text, @Nullable Instant after, Consumer<Line> reader) {
		Line line = Line.parse(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
		// the API counts in whole seconds
		if (after == null || line.at().isAfter(after)) {
			reader.accept(line);
		}
	}

	/** Asked first: the client hands on the text of a refusal as if it were printed. */
	private static boolean hasLog(ContainerResource container) {
		try {
			container.tailingLines(1).getLog();
			return true;
		}
		catch (KubernetesClientException ex) {
			if (isNotThere(ex)) {
				return false;
			}
			throw ex;
		}
	}

	private ContainerResource container(ClusterName cluster, Namespace namespace, String pod, String container) {
		return this.clients.client(cluster).pods().inNamespace(namespace.value()).withName(pod).inContainer(container);
	}

	/** A container that has not started has no log yet. */
	private static boolean isNotThere(KubernetesClientException ex) {
		return ex.getCode() == BAD_REQUEST || ex.getCode() == NOT_FOUND;
	}

}
