package io.upgradeconsole.helm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The version of a binary, asked once for each state of its file: every plan wants to
 * know it, and a process costs more than a look at the file.
 */
final class BinaryVersion {

	private final String binary;

	private final String searchPath;

	private volatile @Nullable Known known;

	private record State(Path file, FileTime modified, long size) {

	}

	private record Known(State state, HelmVersion version) {

	}

	/**
	 * The binary's.
	 * @param binary a path, or a name to be found
	 * @param searchPath where, as in the PATH variable
	 */
	BinaryVersion(String binary, String searchPath) {
		this.binary = binary;
		this.searchPath = searchPath;
	}

	/** What is known, or else what the question yields. */
	HelmVersion orAsk(Supplier<HelmVersion> question) {
		Optional<State> state = state();
		Known last = this.known;
		if (last != null && state.filter(last.state()::equals).isPresent()) {
			return last.version();
		}
		HelmVersion version = question.get();
		// read before the question: a binary replaced meanwhile is asked again
		this.known = state.map((now) -> new Known(now, version)).orElse(null);
		return version;
	}

	private Optional<State> state() {
		Stream<Path> places = this.binary.contains(File.separator) ? Stream.of(Path.of(this.binary))
				: Arrays.stream(this.searchPath.split(File.pathSeparator))
					.map((directory) -> Path.of(directory, this.binary));
		return places.filter(Files::isExecutable).findFirst().flatMap((file) -> {
			try {
				return Optional.of(new State(file, Files.getLastModifiedTime(file), Files.size(file)));
			}
			catch (IOException ex) {
				return Optional.empty();
			}
		});
	}

}
