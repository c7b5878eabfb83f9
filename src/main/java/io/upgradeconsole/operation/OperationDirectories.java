package io.upgradeconsole.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.process.ConsoleData;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where operations keep their logs, and helm its files.
 */
@Component
public class OperationDirectories {

	private static final String HELM = "helm";

	private static final Pattern UUID_NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final ConsoleData data;

	OperationDirectories(ConsoleData data) {
		this.data = data;
	}

	/** The operation's own directory, which holds its log; made where it is missing. */
	public Path directory(UUID operation) {
		return this.data.directory("operations/" + operation);
	}

	/** Where that is, whether or not it is there. */
	Path path(UUID operation) {
		return all().resolve(operation.toString());
	}

	private Path all() {
		return this.data.dataDir().resolve("operations");
	}

	/** Whether the operation was started by a console with this data directory. */
	public boolean isHere(UUID operation) {
		return Files.isDirectory(path(operation));
	}

	/** The helm home of this operation alone. */
	HelmHome helmHome(UUID operation) {
		return new HelmHome(this.data.directory("operations/" + operation + "/" + HELM), true);
	}

	/** The operations that have a directory. */
	List<UUID> present() {
		if (!Files.isDirectory(all())) {
			return List.of();
		}
		try (Stream<Path> directories = Files.list(all())) {
			return directories.map((directory) -> directory.getFileName().toString())
				.filter((name) -> UUID_NAME.matcher(name).matches())
				.map(UUID::fromString)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + all(), ex);
		}
	}

	void removeHelmHome(UUID operation) throws IOException {
		FileSystemUtils.deleteRecursively(path(operation).resolve(HELM));
	}

	void remove(UUID operation) throws IOException {
		FileSystemUtils.deleteRecursively(path(operation));
	}

}
