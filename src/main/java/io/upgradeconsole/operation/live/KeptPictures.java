package io.upgradeconsole.operation.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.operation.OperationDirectories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The last picture of each operation, beside its log: there when the operation has ended,
 * and when the console is started again.
 */
@Component
class KeptPictures {

	private static final Logger logger = LoggerFactory.getLogger(KeptPictures.class);

	private static final String FILE = "cluster.json";

	private final OperationDirectories directories;

	private final JsonMapper json = JsonMapper.builder().build();

	KeptPictures(OperationDirectories directories) {
		this.directories = directories;
	}

	/**
	 * Keeps it, in place of the one before. What cannot be written is not worth an
	 * operation.
	 */
	void keep(UUID operation, Picture picture) {
		Path directory = this.directories.directory(operation);
		try {
			Path whole = Files.write(directory.resolve(FILE + ".tmp"), this.json.writeValueAsBytes(picture));
			Files.move(whole, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			logger.warn("What the cluster showed of operation {} cannot be kept: {}", operation, ex.toString());
		}
	}

	Optional<Picture> of(UUID operation) {
		if (!this.directories.isHere(operation)) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.json
				.readValue(Files.readAllBytes(this.directories.directory(operation).resolve(FILE)), Picture.class));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (JacksonException ex) {
			// of another version of the console
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
