package io.upgradeconsole.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for executables and asks them what they are.
 */
final class HelmCommands {

	private static final Pattern VERSION = Pattern.compile("v(\\d+\\.\\d+\\.\\d+)");

	private HelmCommands() {
	}

	static Optional<HelmBinary> onPath() {
		return find("helm").flatMap(HelmCommands::at);
	}

	static Optional<Path> find(String executable) {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((directory) -> Path.of(directory, executable))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static Optional<HelmBinary> at(Path path) {
		if (!Files.isExecutable(path)) {
			return Optional.empty();
		}
		try {
			Process process = new ProcessBuilder(path.toString(), "version", "--short")
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			Matcher version = VERSION
				.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			return version.find() ? Optional.of(new HelmBinary(path, version.group(1))) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** Two builds may write at once; each sees all or nothing. */
	static void write(Path path, byte[] binary) {
		try {
			Files.createDirectories(path.getParent());
			Path temporary = Files.createTempFile(path.getParent(), "helm", ".part");
			Files.write(temporary, binary);
			if (!temporary.toFile().setExecutable(true)) {
				throw new IOException("Cannot make " + temporary + " executable");
			}
			Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
