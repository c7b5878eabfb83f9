package io.upgradeconsole.process;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the console keeps its files.
 *
 * @param dataDir the directory for all files of the console
 */
@ConfigurationProperties("console")
public record ConsoleData(Path dataDir) {

	public ConsoleData {
		dataDir = dataDir.toAbsolutePath().normalize();
	}

	/** A directory in it for the given purpose, there and closed to other users. */
	public Path directory(String name) {
		PrivateDirectories.create(this.dataDir);
		return PrivateDirectories.create(this.dataDir.resolve(name));
	}

}
